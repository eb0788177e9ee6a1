import type {
  CitationRecord,
  DocumentRecord,
  LegalBasisRecord,
  ProvisionRecord,
  TextRecord,
} from "../../../src/domain/records.js";
import type { ContainedProvisionRow, RepealRow } from "../../../src/store/cypher/provisions.js";
import {
  citationsOf,
  documentsByIds,
  legalBasesOfDocuments,
  provisionTextsByIds,
  provisionsByIds,
  provisionsOfDocuments,
  repeals,
  sourceDocuments,
} from "../../../src/store/cypher/provisions.js";
import { NODE_LABELS } from "../../../src/store/cypher/schema.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { readCase } from "./case.js";

export const ARTICLE: ProvisionRecord = {
  id: "Provision:2/QĐ:art1",
  path: "art1",
  number: "1",
  title: { vi: "Phạm vi", en: "Scope" },
  parentPath: null,
  documentNumber: "2/QĐ",
};
const CLAUSE: ProvisionRecord = {
  id: "Provision:2/QĐ:art1.1",
  path: "art1.1",
  number: null,
  title: null,
  parentPath: "art1",
  documentNumber: "2/QĐ",
};
const OLD: DocumentRecord = {
  id: "Document:1/QĐ",
  number: "1/QĐ",
  title: { vi: "Cũ", en: null },
  issuedOn: "2025-01-01",
  inForceFrom: null,
  signedAt: null,
  issuer: { id: "Agency:bo-b", key: "bo-b", name: { vi: "Bộ Biển", en: null }, abbreviations: [], kind: "MINISTRY" },
};
const NEW: DocumentRecord = {
  id: "Document:2/QĐ",
  number: "2/QĐ",
  title: { vi: "Mới", en: "New" },
  issuedOn: "2026-01-01",
  inForceFrom: "2026-02-01",
  signedAt: "Huế",
  issuer: {
    id: "Agency:bo-a",
    key: "bo-a",
    name: { vi: "Bộ An", en: "Ministry A" },
    abbreviations: ["BA"],
    kind: "MINISTRY",
  },
};

const SPARSE_DOCUMENTS = { ids: ["Document:1/QĐ", "Document:2/QĐ", "Document:3/QĐ"] };
const SPARSE_PROVISIONS = { ids: ["Provision:2/QĐ:art1.1", "Provision:2/QĐ:art1", "Provision:2/QĐ:art2"] };
const DOCUMENTS = { ids: idsOf("Document") };
const PROVISIONS = { ids: idsOf("Provision") };
const HOW_MANY_PROVISIONS = PROVISIONS.ids.length - 1;

/** What the sparse graph's nodes of each label cite; all other labels cite nothing. */
const SPARSE_CITATIONS: Readonly<Record<string, readonly string[]>> = {
  Platform: ["Platform:A01 art1 «một»", "Platform:A01 art1 «hai»"],
};
/** What nodes of the whole catalogue cite among others, read out of the Decision. */
const FULL_CITATIONS: Readonly<Record<string, readonly string[]>> = {
  Platform: ["Platform:A06 annexII.A.06 «Đã vận hành»", "Platform:B30 annexII.B.30 «01/7/2026»"],
  Document: ["Document:1132/QĐ-TTg art4.1 «Quyết định này có hiệu lực thi hành kể t»"],
};

const citationCases: readonly ReadCase[] = NODE_LABELS.map((label) =>
  readCase<CitationRecord>({
    of: "citationsOf",
    title: `nodes of label ${label}`,
    statement: citationsOf(label),
    order: "PER_SUBJECT",
    brief: ({ subjectId, provision, quote }) => `${subjectId} ${provision.path} «${quote.slice(0, 40)}»`,
    sparse: {
      parameters: {
        ids: ["Platform:B01", "Platform:A01", "Agency:bo-a", "Document:2/QĐ", "Service:dv-1", "ExternalSystem:kho"],
      },
      lines: SPARSE_CITATIONS[label] ?? [],
      ...(label === "Platform" && {
        whole: ["một", "hai"].map((quote) => ({ subjectId: "Platform:A01", quote, provision: ARTICLE })),
      }),
    },
    full: { parameters: { ids: idsOf(label) }, has: FULL_CITATIONS[label] ?? [] },
  }),
);

export const documentCases: readonly ReadCase[] = [
  ...citationCases,
  readCase<ProvisionRecord>({
    of: "provisionsByIds",
    title: "whole rows",
    statement: provisionsByIds,
    brief: ({ path }) => path,
    sparse: { parameters: SPARSE_PROVISIONS, lines: ["art1", "art1.1"], whole: [ARTICLE, CLAUSE] },
    full: {
      parameters: PROVISIONS,
      count: HOW_MANY_PROVISIONS,
      has: ["art1", "art3.1.đ", "annexI.II.4", "annexII.A.06", "annexII.B.62"],
    },
  }),
  readCase<TextRecord>({
    of: "provisionTextsByIds",
    title: "with an English text, and without",
    statement: provisionTextsByIds,
    brief: ({ id, text }) => `${id} ${text.vi.slice(0, 30)}`,
    sparse: {
      parameters: SPARSE_PROVISIONS,
      lines: ["Provision:2/QĐ:art1 Ký số dùng chung", "Provision:2/QĐ:art1.1 An toàn"],
      whole: [
        { id: "Provision:2/QĐ:art1", text: { vi: "Ký số dùng chung", en: "Shared signing" } },
        { id: "Provision:2/QĐ:art1.1", text: { vi: "An toàn", en: null } },
      ],
    },
    full: {
      parameters: PROVISIONS,
      count: HOW_MANY_PROVISIONS,
      has: ["Provision:1132/QĐ-TTg:art4.1 Quyết định này có hiệu lực thi"],
    },
  }),
  readCase<ContainedProvisionRow>({
    of: "provisionsOfDocuments",
    title: "in printed order, and a document without any",
    statement: provisionsOfDocuments,
    order: "PER_SUBJECT",
    brief: ({ documentId, provision }) => `${documentId} ${provision.path}`,
    sparse: { parameters: SPARSE_DOCUMENTS, lines: ["Document:2/QĐ art1", "Document:2/QĐ art1.1"] },
    full: { parameters: DOCUMENTS, count: HOW_MANY_PROVISIONS },
  }),
  readCase<DocumentRecord>({
    of: "documentsByIds",
    title: "whole rows",
    statement: documentsByIds,
    brief: ({ number, issuer }) => `${number} ${issuer.key}`,
    sparse: { parameters: SPARSE_DOCUMENTS, lines: ["1/QĐ bo-b", "2/QĐ bo-a"], whole: [OLD, NEW] },
    full: {
      parameters: DOCUMENTS,
      count: 2,
      has: ["1132/QĐ-TTg thu-tuong-chinh-phu", "2618/QĐ-BKHCN bo-khoa-hoc-va-cong-nghe"],
    },
  }),
  readCase<DocumentRecord>({
    of: "sourceDocuments",
    title: "only those that contain something",
    statement: sourceDocuments,
    brief: ({ number }) => number,
    order: "AS_GIVEN",
    sparse: { parameters: {}, lines: ["2/QĐ"], whole: [NEW] },
    full: { parameters: {}, count: 1, has: ["1132/QĐ-TTg"] },
  }),
  readCase<RepealRow>({
    of: "repeals",
    title: "asked from either end, told once for each",
    statement: repeals,
    order: "AS_GIVEN",
    brief: ({ repealedId, byId }) => `${byId} repeals ${repealedId}`,
    sparse: { parameters: { ids: ["Document:1/QĐ", "Document:2/QĐ"] }, lines: ["Document:2/QĐ repeals Document:1/QĐ"] },
    full: {
      parameters: { ids: ["Document:2618/QĐ-BKHCN"] },
      count: 1,
      has: ["Document:1132/QĐ-TTg repeals Document:2618/QĐ-BKHCN"],
    },
  }),
  readCase<LegalBasisRecord>({
    of: "legalBasesOfDocuments",
    title: "in printed order",
    statement: legalBasesOfDocuments,
    order: "PER_SUBJECT",
    brief: ({ documentId, name, dated }) => `${documentId} ${name.vi} ${dated}`,
    sparse: {
      parameters: SPARSE_DOCUMENTS,
      lines: ["Document:2/QĐ Luật Hai 2023-01-01", "Document:2/QĐ Luật Một 2024-01-01"],
      whole: [
        {
          documentId: "Document:2/QĐ",
          id: "LegalBasis:2/QĐ:luat-2",
          name: { vi: "Luật Hai", en: "Law Two" },
          dated: "2023-01-01",
        },
        {
          documentId: "Document:2/QĐ",
          id: "LegalBasis:2/QĐ:luat-1",
          name: { vi: "Luật Một", en: null },
          dated: "2024-01-01",
        },
      ],
    },
    full: { parameters: DOCUMENTS, has: ["Document:1132/QĐ-TTg Luật Chuyển đổi số 2025-12-11"] },
  }),
];
