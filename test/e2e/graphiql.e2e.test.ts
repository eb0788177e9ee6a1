import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

import type { TestApi } from "../support/api.js";
import { startApi } from "../support/api.js";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the pictures are kept that a person wants to look at: `SCREENSHOTS=folder npm run test:e2e`. */
const kept = process.env["SCREENSHOTS"];
const folder = kept ?? mkdtempSync(join(tmpdir(), "lien-thong-graphiql-"));

describe.each([
  { device: "desktop", width: 1440, height: 900 },
  { device: "phone", width: 390, height: 844 },
])("GraphiQL in Chromium on a $device", ({ device, width, height }) => {
  let api: TestApi | undefined;
  let browser: Browser | undefined;
  let page: Page;
  const elsewhere: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: CHROMIUM_ARGUMENTS });
    page = await browser.newPage({ viewport: { width, height } });
    page.on("request", (request) => {
      if (!request.url().startsWith(api?.url ?? "") && !request.url().startsWith("data:"))
        elsewhere.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await api?.stop();
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  });

  test("opens with the example operations, and the first of them answers with the whole catalogue", async () => {
    await page.goto(`${api?.url ?? ""}/graphiql`);
    await page.getByRole("tab").first().waitFor();
    expect(await page.getByRole("tab").count()).toBeGreaterThanOrEqual(8);

    await page.getByRole("button", { name: /execute query/i }).click();
    await page.locator(".result-window").getByText("platformCount").waitFor();
    await page.screenshot({ path: join(folder, `graphiql-${device}.png`) });

    const result = await page.locator(".result-window").innerText();
    expect(result.replace(/\s+/g, " ")).toContain('"platformCount": 79');
  }, 60_000);

  test("asks nobody but the server that it came from, and reports no error", () => {
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
  });
});
