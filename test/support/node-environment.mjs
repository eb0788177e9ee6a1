import { isNativeError } from "node:util/types";

import { TestEnvironment } from "jest-environment-node";

/**
 * Jest's Node environment, in which errors made outside a test's realm (by `node:fs`, by the embedded engine) are
 * instances of `Error`, as they are in production; without it, code that asks `instanceof Error` behaves otherwise here.
 */
export default class NodeEnvironment extends TestEnvironment {
  constructor(...args) {
    super(...args);
    const { Error: RealmError } = this.global;
    Object.defineProperty(RealmError, Symbol.hasInstance, {
      value(candidate) {
        const ordinary = Function.prototype[Symbol.hasInstance].call(this, candidate);
        return ordinary || (this === RealmError && isNativeError(candidate));
      },
    });
  }
}
