import { provisionLabel } from "../../../src/domain/rulings/labels.js";

test.each([
  ["art2", "Điều 2", "Article 2"],
  ["art2.3", "Khoản 3 Điều 2", "Article 2.3"],
  ["art3.1.đ", "Điểm đ khoản 1 Điều 3", "Article 3.1.đ"],
  ["annexII.A.06", "annexII.A.06", "annexII.A.06"],
])("the clause %s is called «%s», «%s»", (path, vi, en) => {
  expect(provisionLabel(path)).toEqual({ vi, en });
});
