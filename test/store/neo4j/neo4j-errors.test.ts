import { Neo4jError } from "neo4j-driver";

import { StoreError } from "../../../src/store/store-error.js";
import { toStoreError } from "../../../src/store/neo4j/neo4j-errors.js";

const thrown = (code: string, message = "the server's own words") =>
  new Neo4jError(message, code, "50N42", "general processing exception");

describe("what the driver throws", () => {
  test.each([
    ["Neo.ClientError.Schema.ConstraintValidationFailed", "CONSTRAINT"],
    ["Neo.ClientError.Transaction.TransactionTimedOut", "TIMEOUT"],
    ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", "TIMEOUT"],
    ["Neo.TransientError.Transaction.LockClientStopped", "TIMEOUT"],
    ["Neo.ClientError.Transaction.LockClientStopped", "TIMEOUT"],
    ["Neo.TransientError.Transaction.Terminated", "TIMEOUT"],
    ["Neo.TransientError.General.MemoryPoolOutOfMemoryError", "LIMIT"],
    ["Neo.ClientError.Security.Unauthorized", "REFUSED"],
    ["Neo.ClientError.Security.AuthenticationRateLimit", "REFUSED"],
    ["Neo.ClientError.Database.DatabaseNotFound", "REFUSED"],
    ["Neo.ClientError.Statement.SyntaxError", "BUG"],
    ["Neo.ClientError.Statement.ParameterMissing", "BUG"],
    ["Neo.TransientError.Database.DatabaseUnavailable", "UNAVAILABLE"],
    ["ServiceUnavailable", "UNAVAILABLE"],
    ["SessionExpired", "UNAVAILABLE"],
    ["Neo.DatabaseError.General.UnknownError", "BUG"],
  ])("with the code %s is %s, named by its statement, with its cause", (code, kind) => {
    const cause = thrown(code);
    const error = toStoreError(cause, "platforms.page");

    expect(error).toMatchObject({ name: "StoreError", kind, cause });
    expect(error.message).toBe(`platforms.page: ${code}: the server's own words`);
  });

  test.each([
    ["Connection acquisition timed out in 5000 ms. Pool status: Active conn count = 42", "UNAVAILABLE"],
    ["Pool is closed, it is no more able to serve requests.", "UNAVAILABLE"],
    ["Something else without a code", "BUG"],
  ])("without a code is known by its words: «%s»", (message, kind) => {
    expect(toStoreError(thrown("N/A", message), "platforms.page")).toMatchObject({ kind });
  });

  test("a store's own error stays as it is", () => {
    const own = new StoreError("REFUSED", "not like this");

    expect(toStoreError(own, "platforms.page")).toBe(own);
  });
});
