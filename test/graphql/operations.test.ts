import { readFileSync, writeFileSync } from "node:fs";

import { parse, validate } from "graphql";

import { makeSchema } from "../../src/graphql/schema.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";
import { EXAMPLE_OPERATIONS } from "../support/example-operations.js";

/** `UPDATE_ANSWERS=1` writes the answers anew; whoever does that reads them against the Decision's text. */
const UPDATE = process.env["UPDATE_ANSWERS"] !== undefined;

const RealDate = Date;

/** Today, for who asks `new Date()`. */
class AnotherDay extends RealDate {
  constructor(value: number | string | Date = "2040-06-01T05:00:00Z") {
    super(value);
  }
}

const schema = makeSchema();

describe("the example operations", () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startApi();
  });

  afterAll(async () => {
    await api.stop();
  });

  afterEach(() => {
    globalThis.Date = RealDate;
  });

  test("there are twenty-three, numbered in the order of GraphiQL's tabs", () => {
    expect(EXAMPLE_OPERATIONS.map(({ name }) => name)).toEqual([
      "01-first-question",
      "02-what-does-an-agency-own",
      "03-platform-page",
      "04-search",
      "05-who-needs",
      "06-law",
      "07-capability",
      "08-due-in-2028",
      "09-what-must-we-connect-to",
      "10-what-stops-with-ndxp",
      "11-who-is-told-when-vneid-slips",
      "12-who-does-without-data-coordination",
      "13-where-systems-wait-for-each-other",
      "14-everything-a-platform-needs",
      "15-everything-that-needs-a-register",
      "16-how-one-leads-to-another",
      "17-what-carries-the-most",
      "18-who-starts-too-early",
      "19-what-changes-until-2028",
      "20-whom-an-agency-depends-on",
      "21-may-this-plan-go-ahead",
      "22-what-is-built-twice",
      "23-a-plan-that-only-looks-like-one",
    ]);
  });

  test.each(EXAMPLE_OPERATIONS)(
    "$name fits the schema and says on top, in Vietnamese and in English, what it asks",
    ({ text }) => {
      const comment = text.split("\n").filter((line) => line.startsWith("# "));

      expect(validate(schema, parse(text))).toEqual([]);
      expect(text.startsWith("# ")).toBe(true);
      expect(comment.at(0)).toMatch(/[ăâđêôơưạảấầậắằẵặẻếềểễệịọỏốồổộớờợụủứừửữự]/);
      expect(comment.at(-1)).toMatch(/^[\x20-\x7e]+$/);
    },
  );

  test.each(EXAMPLE_OPERATIONS)("$name is answered as the file beside it says", async ({ text, answerFile }) => {
    const data = await api.data(text);

    if (UPDATE) writeFileSync(answerFile, `${JSON.stringify(data, null, 2)}\n`);
    expect(data).toEqual(JSON.parse(readFileSync(answerFile, "utf8")));
  });

  test.each(EXAMPLE_OPERATIONS)(
    "$name is answered the same in 2040: it says which day it asks about",
    async ({ text, answerFile }) => {
      globalThis.Date = AnotherDay as DateConstructor;
      const { registry } = (await api.data("{ registry { asOf } }")) as { registry: { asOf: string } };
      const data = await api.data(text);

      expect(registry.asOf).toBe("2040-06-01");
      expect(data).toEqual(JSON.parse(readFileSync(answerFile, "utf8")));
    },
  );
});
