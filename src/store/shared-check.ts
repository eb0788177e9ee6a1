/**
 * Shares one asynchronous check between concurrent callers. A caller never gets the answer of a check that began
 * before it asked: who comes while one is running waits for the next one, together with all others who came meanwhile.
 */
export class SharedCheck<Answer> {
  #running: Promise<unknown> | null = null;
  #next: Promise<Answer> | null = null;

  constructor(private readonly check: () => Promise<Answer>) {}

  ask(): Promise<Answer> {
    if (this.#next !== null) return this.#next;
    const running = this.#running;
    const next = running === null ? Promise.resolve().then(() => this.#start()) : running.then(() => this.#start());
    this.#next = next;
    return next;
  }

  #start(): Promise<Answer> {
    this.#next = null;
    const answer = this.check();
    const running = answer.then(
      () => undefined,
      () => undefined,
    );
    this.#running = running;
    void running.then(() => {
      if (this.#running === running) this.#running = null;
    });
    return answer;
  }
}
