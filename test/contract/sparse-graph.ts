import type { GraphStore } from "../../src/store/graph-store.js";
import { proposalsAndRulings } from "./sparse-rulings.js";
import type { Properties } from "./sparse-writer.js";
import { SparseGraph, found } from "./sparse-writer.js";

/**
 * A few nodes, so that most hops find nothing.
 *
 *   A01 «Đường» ─OWNED_BY→ bo-a     needs A02 (IDENTITY, from 2026-07-01) and kho (HOSTING, during 2026);
 *       offers dv-1 ─PROVIDES→ ky-so, and dv-2, which provides nothing; claims ky-so twice and goc once;
 *       cites art1 twice; assessed by art1.1; due from 2026-01-01
 *   A02 «An»    ─OWNED_BY→ bo-a     needs kho (DATA_SOURCE by rule r1, only POSSIBLE, no days); in operation
 *   B01 «Ánh»   ─OWNED_BY→ bo-b     needs nothing, offers nothing, claims nothing, cites nothing;
 *       due from 2030, retired from 2032 without having operated
 *   B02 «An»    ─OWNED_BY→ bo-b     needs A02 twice (IDENTITY and SECURITY); claims ky-so;
 *       in operation from 2026-07-01, retired from 2027-06-01
 *
 *   bo-c owns nothing · vang, an external system, is needed by nobody · ky-so ─BROADER→ goc · le-loi stands alone
 *   2/QĐ ─ISSUED_BY→ bo-a, CONTAINS art1 and art1.1, HAS_LEGAL_BASIS luat-1 and luat-2, REPEALS 1/QĐ ─ISSUED_BY→ bo-b,
 *       which contains nothing
 *
 *   P5 submitted twice, ruled on by R7, which R9 supersedes; P6 submitted once, by nobody; R8 on the overlap A01+B02
 */
export async function writeSparseGraph(store: GraphStore): Promise<void> {
  await store.write(async (transaction) => {
    const graph = new SparseGraph(transaction);
    await agenciesAndDocuments(graph);
    await platforms(graph);
    await functions(graph);
    await edges(graph);
    await proposalsAndRulings(graph);
    return null;
  });
}

async function agenciesAndDocuments(graph: SparseGraph): Promise<void> {
  const agency = (key: string, vi: string, more: Properties = {}) =>
    graph.node("Agency", ["Searchable"], `Agency:${key}`, {
      nodeType: "Agency",
      key,
      nameVi: vi,
      kind: "MINISTRY",
      ...found([vi]),
      ...more,
    });
  await agency("bo-a", "Bộ An", { nameEn: "Ministry A", abbreviations: ["BA"] });
  await agency("bo-b", "Bộ Biển");
  await agency("bo-c", "Bộ Chờ");
  await graph.node("Document", [], "Document:1/QĐ", { number: "1/QĐ", titleVi: "Cũ", issuedOn: "2025-01-01" });
  await graph.node("Document", [], "Document:2/QĐ", {
    number: "2/QĐ",
    titleVi: "Mới",
    titleEn: "New",
    issuedOn: "2026-01-01",
    inForceFrom: "2026-02-01",
    signedAt: "Huế",
  });
  const provision = (path: string, position: number, textVi: string, more: Properties) =>
    graph.node("Provision", ["Searchable"], `Provision:2/QĐ:${path}`, {
      nodeType: "Provision",
      path,
      position,
      documentNumber: "2/QĐ",
      textVi,
      ...found([path], [textVi]),
      ...more,
    });
  await provision("art1", 0, "Ký số dùng chung", {
    number: "1",
    titleVi: "Phạm vi",
    titleEn: "Scope",
    textEn: "Shared signing",
  });
  await provision("art1.1", 1, "An toàn", { parentPath: "art1" });
  await graph.node("LegalBasis", [], "LegalBasis:2/QĐ:luat-1", {
    nameVi: "Luật Một",
    dated: "2024-01-01",
    position: 1,
  });
  await graph.node("LegalBasis", [], "LegalBasis:2/QĐ:luat-2", {
    nameVi: "Luật Hai",
    nameEn: "Law Two",
    dated: "2023-01-01",
    position: 0,
  });
  await graph.node("OtherFunction", [], "OtherFunction:an-trua", { key: "an-trua", nameVi: "Ăn trưa" });
  await graph.node("OtherFunction", [], "OtherFunction:xe", {
    key: "xe",
    nameVi: "Đội xe",
    nameEn: "Fleet",
    words: "điều xe; lệnh điều xe",
  });
  await graph.node("DerivationRule", [], "DerivationRule:r1", {
    key: "r1",
    statementVi: "Quy tắc",
    justifiedVi: "Khi dòng nói",
    binds: ["B"],
    targetCode: "A01",
    dependencyKind: "IDENTITY",
    position: 0,
  });
  await graph.relation(["Document", "ISSUED_BY", "Agency"], "Document:1/QĐ", "Agency:bo-b");
  await graph.relation(["Document", "ISSUED_BY", "Agency"], "Document:2/QĐ", "Agency:bo-a");
  await graph.relation(["Document", "REPEALS", "Document"], "Document:2/QĐ", "Document:1/QĐ");
  for (const path of ["art1.1", "art1"])
    await graph.relation(["Document", "CONTAINS", "Provision"], "Document:2/QĐ", `Provision:2/QĐ:${path}`);
  for (const key of ["luat-1", "luat-2"])
    await graph.relation(["Document", "HAS_LEGAL_BASIS", "LegalBasis"], "Document:2/QĐ", `LegalBasis:2/QĐ:${key}`);
}

async function platforms(graph: SparseGraph): Promise<void> {
  const platform = async (
    code: string,
    owner: string,
    vi: string,
    startSort: string,
    objectiveVi: string | null,
    more: Properties,
  ) => {
    await graph.node("Platform", ["System", "Searchable"], `Platform:${code}`, {
      nodeType: "Platform",
      key: code,
      code,
      group: code.slice(0, 1),
      nameVi: vi,
      startText: "theo văn bản",
      startSort,
      objectiveVi,
      ...found([code, vi], objectiveVi === null ? [] : [objectiveVi]),
      ...more,
    });
    await graph.relation(["Platform", "OWNED_BY", "Agency"], `Platform:${code}`, `Agency:${owner}`);
  };
  await platform("A01", "bo-a", "Đường", "2026-01-01/2026-12-31", "Ký số an toàn", {
    nameSort: "duong Đường",
    nameEn: "Road",
    aliases: ["MDA"],
    earliest: "2026-01-01",
    latest: "2026-12-31",
    objectiveEn: "Safe signing",
    termsFunction: ["ký số", "sign"],
    termsSubject: ["khóa"],
    examples: ["Ký số cho cả tỉnh. Mỗi xã một khóa."],
    clearedWith: ["B02"],
    clearedOwnQuotes: ["Ký số"],
    clearedOtherQuotes: ["An"],
    clearedWhyVi: ["Khác"],
  });
  await platform("A02", "bo-a", "An", "0000-00-00/0000-00-00", "Kho chung", {
    nameSort: "an An",
    operatingFrom: "0001-01-01",
  });
  await platform("B01", "bo-b", "Ánh", "2030-01-01/2030-12-31", null, {
    nameSort: "anh Ánh",
    earliest: "2030-01-01",
    latest: "2030-12-31",
    retiredFrom: "2032-01-01",
  });
  await platform("B02", "bo-b", "An", "2026-07-01/2026-07-01", null, {
    nameSort: "an An",
    earliest: "2026-07-01",
    latest: "2026-07-01",
    operatingFrom: "2026-07-01",
    retiredFrom: "2027-06-01",
    sanctionedCapability: "Capability:ky-so",
    sanctionQuote: "Mỗi bộ",
  });
  await graph.relation(["Platform", "BASED_ON", "Provision"], "Platform:A01", "Provision:2/QĐ:art1", {
    quote: "hai",
    position: 1,
  });
  await graph.relation(["Platform", "BASED_ON", "Provision"], "Platform:A01", "Provision:2/QĐ:art1", {
    quote: "một",
    position: 0,
  });
  await graph.relation(["Platform", "ASSESSED", "Provision"], "Platform:A01", "Provision:2/QĐ:art1.1", {
    result: "MET",
    rationaleVi: "Có nói",
    citedProvision: "Provision:2/QĐ:art1",
    quote: "Ký số",
  });
}

async function functions(graph: SparseGraph): Promise<void> {
  const capability = (key: string, vi: string, more: Properties = {}) =>
    graph.node("Capability", ["Searchable"], `Capability:${key}`, {
      nodeType: "Capability",
      key,
      nameVi: vi,
      ...found([vi]),
      ...more,
    });
  await capability("goc", "Gốc");
  await capability("ky-so", "Ký số", {
    nameEn: "Signing",
    alternativesVi: ["chữ ký"],
    alternativesEn: ["e-sign", "sign"],
  });
  await capability("le-loi", "Lẻ loi");
  await graph.relation(["Capability", "BROADER", "Capability"], "Capability:ky-so", "Capability:goc");
  const service = async (key: string, vi: string, position: number, more: Properties = {}) => {
    await graph.node("Service", ["Searchable"], `Service:${key}`, {
      nodeType: "Service",
      key,
      nameVi: vi,
      position,
      ...found([vi]),
      ...more,
    });
    await graph.relation(["Platform", "OFFERS", "Service"], "Platform:A01", `Service:${key}`);
  };
  await service("dv-1", "Ký số từ xa", 1, { nameEn: "Remote signing" });
  await service("dv-2", "Kiểm tra", 0);
  await graph.relation(["Service", "PROVIDES", "Capability"], "Service:dv-1", "Capability:ky-so");
  const claim = (code: string, key: string, quote: string, position: number) =>
    graph.relation(["Platform", "CLAIMS", "Capability"], `Platform:${code}`, `Capability:${key}`, { quote, position });
  await claim("A01", "ky-so", "ký", 0);
  await claim("A01", "ky-so", "số", 2);
  await claim("A01", "goc", "gốc", 1);
  await claim("B02", "ky-so", "ký số", 0);
}

async function edges(graph: SparseGraph): Promise<void> {
  await graph.node("ExternalSystem", ["System"], "ExternalSystem:kho", {
    key: "kho",
    nameVi: "Kho",
    nameEn: "Store",
    aliases: ["DC"],
    planTerms: ["kho số"],
  });
  await graph.node("ExternalSystem", ["System"], "ExternalSystem:vang", { key: "vang", nameVi: "Vắng" });
  await graph.edge("A01", "A02", "IDENTITY", "STATED", "CERTAIN", "REQUIRED", ["2026-07-01", null], {
    purposeVi: "Đăng nhập",
    purposeEn: "Log in",
    citedProvisions: ["Provision:2/QĐ:art1"],
    citedQuotes: ["Ký số"],
  });
  await graph.edge("A01", "kho", "HOSTING", "DECLARED", "LIKELY", "LIVE", ["2026-01-01", "2027-01-01"]);
  await graph.edge("A02", "kho", "DATA_SOURCE", "DERIVED", "POSSIBLE", "PLANNED", [null, null], {
    rule: "DerivationRule:r1",
  });
  await graph.edge("B02", "A02", "IDENTITY", "STATED", "LIKELY", "REQUIRED", ["2026-01-01", null]);
  await graph.edge("B02", "A02", "SECURITY", "STATED", "CERTAIN", "AGREED", ["2026-01-01", null]);
}
