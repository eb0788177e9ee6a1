import type { AddressInfo } from "node:net";

import type { Logger } from "pino";
import { pino } from "pino";

import type { Service } from "./compose.js";
import { composeService, openStore, seedStore } from "./compose.js";
import { InvalidSetting, readConfig } from "./config.js";
import { SeedFaultsError } from "./seeds/seed-fault.js";
import { StoreError } from "./store/store-error.js";

/** How long requests that run may take to finish after a signal. */
const DRAIN_MS = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.LOG_LEVEL });
  const store = openStore(config);
  await seedStore(store, config, logger);
  const service = await composeService(store, config, logger);
  await new Promise<void>((resolve, reject) => {
    service.httpServer.once("error", reject);
    service.httpServer.listen(config.PORT, config.HOST, resolve);
  });
  const { address, port } = service.httpServer.address() as AddressInfo;
  const host = address.includes(":") ? `[${address}]` : address;
  logger.info(
    { graphql: `http://${host}:${String(port)}/graphql`, graphiql: `http://${host}:${String(port)}/graphiql` },
    "ready",
  );
  stopOnSignals(service, logger);
  service.prepareJudging().catch((error: unknown) => {
    logger.warn({ err: error }, "judging is not prepared: the first plan will take longer");
  });
}

function stopOnSignals(service: Service, logger: Logger): void {
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, "stopping: no new requests, those that run may finish");
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      service.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error({ err: error }, "stopping failed");
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const known = error instanceof InvalidSetting || error instanceof SeedFaultsError || error instanceof StoreError;
  process.stderr.write(`lien-thong cannot start: ${known ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
