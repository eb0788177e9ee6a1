import { SharedCheck } from "../../src/store/shared-check.js";

/** A check that counts its runs; each run ends when the test says so. */
function controlledCheck() {
  const running: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const check = new SharedCheck(() => new Promise<string>((answer, fail) => running.push({ answer, fail })));
  return { check, running };
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a check that concurrent callers share", () => {
  test("runs once for all who ask at the same moment", async () => {
    const { check, running } = controlledCheck();
    const answers = Promise.all([check.ask(), check.ask(), check.ask()]);
    await settled();
    expect(running).toHaveLength(1);

    running[0]?.answer("revision 7");
    await expect(answers).resolves.toEqual(["revision 7", "revision 7", "revision 7"]);
  });

  test("never gives a caller the answer of a check that began before the caller asked", async () => {
    const { check, running } = controlledCheck();
    const early = check.ask();
    await settled();
    const late = [check.ask(), check.ask()];
    await settled();
    expect(running).toHaveLength(1);

    running[0]?.answer("before the write");
    await expect(early).resolves.toBe("before the write");
    await settled();
    expect(running).toHaveLength(2);

    running[1]?.answer("after the write");
    await expect(Promise.all(late)).resolves.toEqual(["after the write", "after the write"]);
  });

  test("runs anew for who asks after the answer", async () => {
    let runs = 0;
    const check = new SharedCheck(() => Promise.resolve((runs += 1)));

    await expect(check.ask()).resolves.toBe(1);
    await expect(check.ask()).resolves.toBe(2);
  });

  test("tells a failure to those who shared it, and not to the next", async () => {
    const { check, running } = controlledCheck();
    const failing = [check.ask(), check.ask()];
    await settled();
    const next = check.ask();

    running[0]?.fail(new Error("the store is away"));
    for (const caller of failing) await expect(caller).rejects.toThrow("the store is away");
    await settled();
    running[1]?.answer("it is back");
    await expect(next).resolves.toBe("it is back");
  });
});
