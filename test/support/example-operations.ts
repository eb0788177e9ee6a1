import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../schema/operations/", import.meta.url);

/** An operation of `schema/operations/`, with the answer that stands beside it. */
export interface ExampleOperation {
  /** `01-first-question` */
  readonly name: string;
  readonly text: string;
  readonly answerFile: string;
}

export const EXAMPLE_OPERATIONS: readonly ExampleOperation[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => ({
    name: file.replace(".graphql", ""),
    text: readFileSync(new URL(file, FOLDER), "utf8"),
    answerFile: fileURLToPath(new URL(file.replace(".graphql", ".answer.json"), FOLDER)),
  }));
