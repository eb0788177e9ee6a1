import { writeFileSync } from "node:fs";

import { printSchema } from "graphql";

import { makeSchema } from "../graphql/schema.js";

/** `npm run schema [file]`: writes the schema that the code generates, `schema/schema.graphql` where no file is named. */
const file = process.argv[2] ?? new URL("../../schema/schema.graphql", import.meta.url);
writeFileSync(file, `${printSchema(makeSchema())}\n`);
