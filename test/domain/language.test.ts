import { inLanguage } from "../../src/domain/language.js";

test("a text is given in the language asked for, and in Vietnamese where no English exists", () => {
  const name = { vi: "Trợ lý ảo quốc gia", en: "National Virtual Assistant" };
  expect(inLanguage(name, "VI")).toBe("Trợ lý ảo quốc gia");
  expect(inLanguage(name, "EN")).toBe("National Virtual Assistant");
  expect(inLanguage({ ...name, en: null }, "EN")).toBe("Trợ lý ảo quốc gia");
});
