import { TurnTaker } from "../../../src/store/embedded/turn-taker.js";

/** Tasks that note when they start, and end when the test says so. */
function controlledTasks() {
  const started: string[] = [];
  const endings = new Map<string, () => void>();
  return {
    started,
    task: (name: string) => () => {
      started.push(name);
      return new Promise<string>((resolve) => endings.set(name, () => resolve(name)));
    },
    end: async (name: string) => {
      endings.get(name)?.();
      await settled();
    },
  };
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("taking turns", () => {
  test("lets no more tasks run at a time than allowed, the others in the order of their coming", async () => {
    const turns = new TurnTaker(2);
    const { started, task, end } = controlledTasks();
    for (const name of ["first", "second", "third", "fourth"]) void turns.take(task(name));
    await settled();
    expect(started).toEqual(["first", "second"]);

    await end("second");
    expect(started).toEqual(["first", "second", "third"]);

    await end("first");
    expect(started).toEqual(["first", "second", "third", "fourth"]);
  });

  test("gives each caller the result of its own task", async () => {
    const turns = new TurnTaker(1);
    const results = ["one", "two"].map((name) => turns.take(() => Promise.resolve(name)));

    await expect(Promise.all(results)).resolves.toEqual(["one", "two"]);
  });

  test("passes the turn on when a task fails", async () => {
    const turns = new TurnTaker(1);
    const failing = turns.take(() => Promise.reject(new Error("no luck")));
    const next = turns.take(() => Promise.resolve("had its turn"));

    await expect(failing).rejects.toThrow("no luck");
    await expect(next).resolves.toBe("had its turn");
  });

  test("keeps its bound for tasks that come just as another one ends", async () => {
    const turns = new TurnTaker(1);
    let running = 0;
    let mostAtOnce = 0;
    const countsItself = async () => {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await settled();
      running -= 1;
    };

    // Each task brings another one from inside its turn, as a write that starts a write would.
    const later: Promise<void>[] = [];
    const bringsAnother = async () => {
      await countsItself();
      later.push(turns.take(countsItself));
    };
    await Promise.all([turns.take(bringsAnother), turns.take(bringsAnother), turns.take(bringsAnother)]);
    await Promise.all(later);

    expect(mostAtOnce).toBe(1);
  });
});
