import { z } from "zod";

const EMBEDDED = /^embedded:(.+)$/;
const NEO4J = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/.+$/;

/** Where the graph is kept, by `GRAPH_URL`. */
export type GraphLocation =
  | { readonly kind: "MEMORY" }
  | { readonly kind: "EMBEDDED"; readonly folder: string }
  | { readonly kind: "NEO4J"; readonly url: string };

const whole = (least: number, fallback: number) => z.coerce.number().int().min(least).default(fallback);
const flag = (fallback: boolean) =>
  z
    .enum(["true", "false"])
    .default(fallback ? "true" : "false")
    .transform((value) => value === "true");

/** Every setting of the program, as the environment names it. */
const SETTINGS = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default("127.0.0.1"),
  GRAPH_URL: z.string().default("embedded:./.data/registry").transform(readGraphUrl),
  GRAPH_USER: z.string().default("neo4j"),
  GRAPH_PASSWORD: z.string().default(""),
  GRAPH_DATABASE: z.string().min(1).default("neo4j"),
  SEED_FOLDER: z.string().min(1).optional(),
  STEWARD_KEY: z.string().min(16, "allowed: at least 16 characters").optional(),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ""),
    ),
  INTROSPECTION: flag(true),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  REQUEST_TIMEOUT_MS: whole(100, 10_000),
  MAX_BODY_BYTES: whole(1_000, 200_000),
  MAX_TOKENS: whole(100, 20_000),
  MAX_DEPTH: whole(5, 24),
  MAX_ALIASES: whole(1, 100),
  MAX_COST: whole(100, 1_000_000),
  CACHED_RESULTS: whole(0, 2_000),
  KEPT_ANSWER_BYTES: whole(0, 32_000_000),
});

export type Config = Readonly<z.output<typeof SETTINGS>>;

/** A setting that cannot be used; names it, says what was found and what is allowed, and never shows a secret. */
export class InvalidSetting extends Error {
  override readonly name = "InvalidSetting";
}

/** Reads all settings; an empty variable counts as not set. @throws InvalidSetting naming every wrong one */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = SETTINGS.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    const found = /PASSWORD|KEY/.test(name) ? "" : ` (found «${withoutCredentials(String(given[name]))}»)`;
    return `  ${name}: ${message}${found}`;
  });
  throw new InvalidSetting(`the settings cannot be used:\n${lines.join("\n")}`);
}

/** What stands before an @ may be a user and a password. */
function withoutCredentials(value: string): string {
  return value.replace(/^.*@/s, "…@");
}

function readGraphUrl(url: string, context: z.RefinementCtx): GraphLocation {
  if (url === "memory:") return { kind: "MEMORY" };
  const folder = EMBEDDED.exec(url)?.[1];
  if (folder !== undefined) return { kind: "EMBEDDED", folder };
  if (NEO4J.test(url) && !url.includes("@")) return { kind: "NEO4J", url };
  context.addIssue({
    code: "custom",
    message: url.includes("@")
      ? "a user and password belong into GRAPH_USER and GRAPH_PASSWORD, not into the URL"
      : "allowed: neo4j://host:7687, neo4j+s://…, bolt://…, embedded:<folder>, memory:",
    input: url.replace(/\/\/.*@/, "//…@"),
  });
  return z.NEVER;
}
