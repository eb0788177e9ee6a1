import { createHash } from "node:crypto";

import { DIGEST_PLACE, sealOf, sealed } from "../../../src/registry/rulings/digest.js";

const PAGE = `<main>\n<p>Kết luận</p>\n<p>${DIGEST_PLACE}</p>\n</main>\n`;

describe("a page with its digest", () => {
  test("has the SHA-256 of itself with zeros in the digest's place", () => {
    const { html, digest } = sealed(PAGE);
    expect(digest).toBe(`sha256:${createHash("sha256").update(PAGE).digest("hex")}`);
    expect(html).toContain(`<p>${digest}</p>`);
  });

  test("is whole as long as nobody changes a letter; line ends of another system make no difference", () => {
    const { html, digest } = sealed(PAGE);
    const seals = [html, html.replaceAll("\n", "\r\n"), html.replace("luận", "luân")].map(sealOf);
    expect(seals.map((seal) => [seal?.shown === digest, seal?.actual === digest])).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  test.each([
    ["none", "<p>Kết luận</p>"],
    ["two", `${sealed(PAGE).html}${sealed("khác").digest}`],
  ])("is no such page where it shows %s", (_, html) => {
    expect(sealOf(html)).toBeNull();
  });
});
