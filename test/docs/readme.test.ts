import { existsSync, readFileSync } from "node:fs";

import { parse } from "yaml";

import { SEED_FILE_NAMES } from "../../src/seeds/catalogue.js";
import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

/** What the documents show is what the program does: a reader tries it word for word. */

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const exists = (path: string): boolean => existsSync(new URL(`../../${path}`, import.meta.url));

/** A question of a document, and the whole answer that stands below it. */
function shownAnswers(document: string): readonly (readonly [query: string, answer: unknown])[] {
  return [...document.matchAll(/```graphql\n(.*?)```\n\n```json\n(.*?)```/gs)].map(
    ([, query = "", answer = ""]) => [query, JSON.parse(answer) as unknown] as const,
  );
}

/** The paths that a document names in code style, and those that its map draws. */
function namedPaths(document: string): readonly string[] {
  const inline = [...document.matchAll(/`((?:src|test|docs|schema|graph-seeds|\.ci)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path,
  );
  const links = [...document.matchAll(/\]\((?!https?:)([\w./-]+)\)/g)].map(([, path = ""]) => path);
  return [...inline, ...links, ...mappedPaths(/```text\n(.*?)```/s.exec(document)?.[1] ?? "")];
}

/** `  cypher/   every statement` below `src/` and `  store/`: two spaces a level, several names of one level on one line. */
function mappedPaths(map: string): readonly string[] {
  const folders: string[] = [];
  return map.split("\n").flatMap((line) => {
    const [, indent = "", names = ""] = /^( *)(\S+(?: \S+)*?)(?: {2,}|$)/.exec(line) ?? [];
    const depth = indent.length / 2;
    folders.splice(depth, folders.length, names);
    return names === "" ? [] : names.split(" ").map((name) => [...folders.slice(0, depth), name].join(""));
  });
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.stop();
});

describe.each(["README.md", "README.vi.md"])("%s", (file) => {
  test("shows the answers that its questions get", async () => {
    const shown = shownAnswers(text(file));
    expect(shown).toHaveLength(6);
    for (const [query, answer] of shown) expect(await api.answer(query)).toEqual(answer);
  });

  test("names files and folders that are there", () => {
    const paths = namedPaths(text(file));
    expect(paths).toEqual(expect.arrayContaining(["src/store/cypher/", "src/compose.ts", "docs/seeds.md", "LICENSE"]));
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test("lists the settings of .env.example with their defaults, and no others", () => {
    const rows = text(file).matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`|[^|]*?) +\| [^|]+\|$/gm);
    const listed = [...rows].map(([, name = "", value = ""]) => `${name}=${value}`);
    const settings = [...text(".env.example").matchAll(/^(?:# )?([A-Z][A-Z_]+=.*)$/gm)].map(([, line = ""]) => line);
    expect([...listed].sort()).toEqual([...settings].sort());
  });
});

describe("docs/seeds.md", () => {
  test("counts what each seed file holds", () => {
    const counted = [...text("docs/seeds.md").matchAll(/^\| `([a-z-]+\.yaml)` +\|.*\| ([\d ·]+?) +\|$/gm)];
    expect(counted.map(([, file]) => file).sort()).toEqual(SEED_FILE_NAMES.map((name) => `${name}.yaml`).sort());
    for (const [, file = "", counts = ""] of counted) {
      const seeds = parse(text(`graph-seeds/decision-1132/${file}`)) as Readonly<Record<string, unknown>>;
      const lists = Object.values(seeds).filter((list): list is readonly unknown[] => Array.isArray(list));
      const lengths = lists.length === 0 ? [1] : lists.map((list) => list.length);
      expect(`${file} ${counts}`).toBe(`${file} ${lengths.join(" · ")}`);
    }
  });
});
