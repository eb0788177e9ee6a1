import { readFileSync, writeFileSync } from "node:fs";

import { figures } from "./figures.js";
import { Yardstick } from "./yardstick.js";

/** `npm run judge`: how the registry judges the labelled plans and pairs; prints it, and writes it into `docs/judgement.md`. */
const DOCUMENT = new URL("../../docs/judgement.md", import.meta.url);
const [BEGIN, END] = ["<!-- begin figures -->", "<!-- end figures -->"];

const tables = figures(await Yardstick.read());
const before = readFileSync(DOCUMENT, "utf8");
const [head = ""] = before.split(BEGIN);
const [, tail = ""] = before.split(END);
writeFileSync(DOCUMENT, `${head}${BEGIN}\n\n${tables}\n\n${END}${tail}`);
process.stdout.write(`${tables}\n`);
