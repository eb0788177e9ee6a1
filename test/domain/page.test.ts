import type { Keyset, PageRequest } from "../../src/domain/page.js";
import { pageOf } from "../../src/domain/page.js";

/** A request of a connection over A01 … A17, which the store reads in the direction of the request. */
function request(
  from: PageRequest["from"],
  size: number,
  cursors: { after?: Keyset; before?: Keyset } = {},
): PageRequest {
  return { from, size, after: cursors.after ?? null, before: cursors.before ?? null };
}

describe("a page from the start", () => {
  test("gives as many rows as asked for; one row more says that there is a next page", () => {
    expect(pageOf(["A01", "A02", "A03"], request("START", 2))).toEqual({
      rows: ["A01", "A02"],
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  test("ends where the rows end", () => {
    expect(pageOf(["A16", "A17"], request("START", 2, { after: ["A15"] }))).toEqual({
      rows: ["A16", "A17"],
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  test("of no rows still says whether there are any", () => {
    expect(pageOf(["A01"], request("START", 0))).toEqual({ rows: [], hasNextPage: true, hasPreviousPage: false });
    expect(pageOf([], request("START", 0))).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: false });
  });
});

describe("a page from the end", () => {
  test("turns the rows round; one row more says that there is a previous page", () => {
    expect(pageOf(["A17", "A16", "A15"], request("END", 2))).toEqual({
      rows: ["A16", "A17"],
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  test("ends where the rows begin", () => {
    expect(pageOf(["A02", "A01"], request("END", 2, { before: ["A03"] }))).toEqual({
      rows: ["A01", "A02"],
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });
});

test("making a page leaves the store's rows alone: they are shared between requests", () => {
  const found = Object.freeze(["A17", "A16", "A15"]);
  pageOf(found, request("END", 3));
  expect(found).toEqual(["A17", "A16", "A15"]);
});
