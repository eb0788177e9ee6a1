import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * `node --import`: on SIGUSR2 writes to the file `LOOP_DELAY_FILE` how long the event loop was held up at most since the
 * last time, in milliseconds, and begins anew.
 */
const RESOLUTION_MS = 1;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();
process.on("SIGUSR2", () => {
  writeFileSync(process.env["LOOP_DELAY_FILE"] ?? "", String(delays.max / 1e6 - RESOLUTION_MS));
  delays.reset();
});
