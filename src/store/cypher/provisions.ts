import type {
  CitationRecord,
  DocumentRecord,
  LegalBasisRecord,
  ProvisionRecord,
  TextRecord,
} from "../../domain/records.js";
import type { Statement } from "../statement.js";
import { agencyColumns, bilingual, orNull, provisionColumns, toAgency, toProvision } from "./projections.js";
import type { NodeLabel } from "./schema.js";

export const provisionsByIds: Statement<ProvisionRecord> = {
  name: "provisions.byIds",
  cypher: `UNWIND $ids AS i MATCH (v:Provision {id: i}) RETURN ${provisionColumns("v")}`,
  toRow: ([provision]) => toProvision(provision),
};

export const provisionTextsByIds: Statement<TextRecord> = {
  name: "provisions.textsByIds",
  cypher: "UNWIND $ids AS i MATCH (v:Provision {id: i}) RETURN v.id AS id, v.textVi AS vi, v.textEn AS en",
  toRow: ([id, vi, en]) => ({ id: id as string, text: bilingual(vi, en) }),
};

export interface ContainedProvisionRow {
  readonly documentId: string;
  readonly provision: ProvisionRecord;
}

/** (d:Document {id})-[:CONTAINS]->(v:Provision), in printed order. */
export const provisionsOfDocuments: Statement<ContainedProvisionRow> = {
  name: "provisions.ofDocuments",
  cypher:
    `UNWIND $ids AS i MATCH (d:Document {id: i}) MATCH (d:Document)-[:CONTAINS]->(v:Provision) ` +
    `RETURN d.id, ${provisionColumns("v")}, v.position ORDER BY v.position`,
  toRow: ([id, provision]) => ({ documentId: id as string, provision: toProvision(provision) }),
};

const documentColumns = `[d.id, d.number, d.titleVi, d.titleEn, d.issuedOn, d.inForceFrom, d.signedAt], ${agencyColumns("a")}`;

function toDocument([document, issuer]: readonly unknown[]): DocumentRecord {
  const [id, number, vi, en, issuedOn, inForceFrom, signedAt] = document as readonly unknown[];
  return {
    id: id as string,
    number: number as string,
    title: bilingual(vi, en),
    issuedOn: issuedOn as string,
    inForceFrom: orNull(inForceFrom),
    signedAt: orNull(signedAt),
    issuer: toAgency(issuer),
  };
}

/** (d:Document {id})-[:ISSUED_BY]->(a:Agency) */
export const documentsByIds: Statement<DocumentRecord> = {
  name: "documents.byIds",
  cypher: `UNWIND $ids AS i MATCH (d:Document {id: i}) MATCH (d:Document)-[:ISSUED_BY]->(a:Agency) RETURN ${documentColumns}`,
  toRow: toDocument,
};

/** The documents whose provisions the registry holds: (d:Document)-[:CONTAINS]->(v:Provision). */
export const sourceDocuments: Statement<DocumentRecord> = {
  name: "documents.sources",
  cypher:
    `MATCH (d:Document)-[:CONTAINS]->(v:Provision) WITH DISTINCT d MATCH (d:Document)-[:ISSUED_BY]->(a:Agency) ` +
    `RETURN ${documentColumns}, d.issuedOn, d.number ORDER BY d.issuedOn, d.number`,
  toRow: toDocument,
};

export interface RepealRow {
  readonly repealedId: string;
  readonly byId: string;
}

/** (d:Document)-[:REPEALS]->(old:Document), asked from either end. */
export const repeals: Statement<RepealRow> = {
  name: "documents.repeals",
  cypher:
    "UNWIND $ids AS i MATCH (d:Document)-[:REPEALS]->(old:Document) WHERE old.id = i OR d.id = i " +
    "RETURN DISTINCT old.id AS old, d.id AS new ORDER BY old, new",
  toRow: ([repealed, by]) => ({ repealedId: repealed as string, byId: by as string }),
};

/** (d:Document {id})-[:HAS_LEGAL_BASIS]->(b:LegalBasis) */
export const legalBasesOfDocuments: Statement<LegalBasisRecord> = {
  name: "documents.legalBases",
  cypher:
    "UNWIND $ids AS i MATCH (d:Document {id: i}) MATCH (d:Document)-[:HAS_LEGAL_BASIS]->(b:LegalBasis) " +
    "RETURN d.id, b.id, b.nameVi, b.nameEn, b.dated, b.position ORDER BY b.position",
  toRow: ([documentId, id, vi, en, dated]) => ({
    documentId: documentId as string,
    id: id as string,
    name: bilingual(vi, en),
    dated: dated as string,
  }),
};

/** (n {id})-[r:BASED_ON {quote}]->(v:Provision), in the order of the seeds. */
export function citationsOf(label: NodeLabel): Statement<CitationRecord> {
  return {
    name: `citations.of.${label}`,
    cypher:
      `UNWIND $ids AS i MATCH (n:${label} {id: i}) MATCH (n:${label})-[r:BASED_ON]->(v:Provision) ` +
      `RETURN n.id, r.quote, ${provisionColumns("v")}, r.position ORDER BY r.position`,
    toRow: ([id, quote, provision]) => ({
      subjectId: id as string,
      quote: quote as string,
      provision: toProvision(provision),
    }),
  };
}
