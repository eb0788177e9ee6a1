import type { CapabilityRecord, ClaimRecord, ServiceRecord } from "../../../src/domain/records.js";
import type {
  KeyedCapabilityRow,
  KeyedServiceRow,
  SubjectPlatformRow,
} from "../../../src/store/cypher/capabilities.js";
import {
  broaderCapabilities,
  capabilitiesByIds,
  capabilitiesOfServices,
  claimants,
  claimsOfPlatforms,
  countCapabilities,
  narrowerCapabilities,
  servicesByIds,
  servicesOfCapabilities,
  servicesOfPlatforms,
} from "../../../src/store/cypher/capabilities.js";
import { idsOf } from "../full-catalogue.js";
import type { ReadCase } from "./case.js";
import { countCase, readCase } from "./case.js";

const SPARSE_CAPABILITIES = { ids: ["Capability:le-loi", "Capability:ky-so", "Capability:goc", "Capability:x"] };
const SPARSE_PLATFORMS = { ids: ["Platform:B02", "Platform:B01", "Platform:A01", "Platform:Z99"] };
const SPARSE_SERVICES = { ids: ["Service:dv-2", "Service:dv-1", "Service:x"] };
const CAPABILITIES = { ids: idsOf("Capability") };
const PLATFORMS = { ids: idsOf("Platform") };
const SERVICES = { ids: idsOf("Service") };

const SIGNING: CapabilityRecord = {
  id: "Capability:ky-so",
  key: "ky-so",
  name: { vi: "Ký số", en: "Signing" },
  alternativesVi: ["chữ ký"],
  alternativesEn: ["e-sign", "sign"],
};
const ROOT: CapabilityRecord = {
  id: "Capability:goc",
  key: "goc",
  name: { vi: "Gốc", en: null },
  alternativesVi: [],
  alternativesEn: [],
};
const REMOTE_SIGNING: ServiceRecord = {
  id: "Service:dv-1",
  key: "dv-1",
  name: { vi: "Ký số từ xa", en: "Remote signing" },
  platformId: "Platform:A01",
};
const CHECKING: ServiceRecord = {
  id: "Service:dv-2",
  key: "dv-2",
  name: { vi: "Kiểm tra", en: null },
  platformId: "Platform:A01",
};

const keyedCapability = ({ subjectId, capability }: KeyedCapabilityRow): string => `${subjectId} ${capability.key}`;
const keyedService = ({ subjectId, service }: KeyedServiceRow): string => `${subjectId} ${service.key}`;

export const capabilityCases: readonly ReadCase[] = [
  readCase<CapabilityRecord>({
    of: "capabilitiesByIds",
    title: "whole rows",
    statement: capabilitiesByIds,
    brief: ({ key }) => key,
    sparse: {
      parameters: { ids: ["Capability:ky-so", "Capability:goc", "Capability:x"] },
      lines: ["goc", "ky-so"],
      whole: [ROOT, SIGNING],
    },
    full: { parameters: CAPABILITIES, count: CAPABILITIES.ids.length - 1, has: ["electronic-identification"] },
  }),
  countCase(
    "countCapabilities",
    "all",
    countCapabilities,
    { parameters: {}, count: 3 },
    { parameters: {}, count: CAPABILITIES.ids.length - 1 },
  ),
  readCase<KeyedCapabilityRow>({
    of: "broaderCapabilities",
    title: "one hop up, where there is one",
    statement: broaderCapabilities,
    brief: keyedCapability,
    order: "PER_SUBJECT",
    sparse: {
      parameters: SPARSE_CAPABILITIES,
      lines: ["Capability:ky-so goc"],
      whole: [{ subjectId: "Capability:ky-so", capability: ROOT }],
    },
    full: { parameters: CAPABILITIES, has: ["Capability:electronic-identification trust-and-security"] },
  }),
  readCase<KeyedCapabilityRow>({
    of: "narrowerCapabilities",
    title: "one hop down, where there is one",
    statement: narrowerCapabilities,
    brief: keyedCapability,
    order: "PER_SUBJECT",
    sparse: { parameters: SPARSE_CAPABILITIES, lines: ["Capability:goc ky-so"] },
    full: { parameters: CAPABILITIES, has: ["Capability:trust-and-security electronic-identification"] },
  }),
  readCase<KeyedCapabilityRow>({
    of: "capabilitiesOfServices",
    title: "a service with one, and one without",
    statement: capabilitiesOfServices,
    brief: keyedCapability,
    order: "PER_SUBJECT",
    sparse: { parameters: SPARSE_SERVICES, lines: ["Service:dv-1 ky-so"] },
    full: { parameters: SERVICES, has: ["Service:a01-single-front-office single-front-office"] },
  }),
  readCase<ClaimRecord>({
    of: "claimsOfPlatforms",
    title: "in the order of the seeds, one function claimed twice",
    statement: claimsOfPlatforms,
    order: "PER_SUBJECT",
    brief: ({ platformId, capability, quote }) => `${platformId} ${capability.key} «${quote.slice(0, 40)}»`,
    sparse: {
      parameters: SPARSE_PLATFORMS,
      lines: [
        "Platform:A01 ky-so «ký»",
        "Platform:A01 goc «gốc»",
        "Platform:A01 ky-so «số»",
        "Platform:B02 ky-so «ký số»",
      ],
    },
    full: { parameters: PLATFORMS, has: ["Platform:A02 electronic-identification «định danh, xác thực điện tử»"] },
  }),
  readCase<SubjectPlatformRow>({
    of: "claimants",
    title: "each once, however often it claims",
    statement: claimants,
    order: "PER_SUBJECT",
    brief: ({ subjectId, platformId }) => `${subjectId} ${platformId}`,
    sparse: {
      parameters: SPARSE_CAPABILITIES,
      lines: ["Capability:goc Platform:A01", "Capability:ky-so Platform:A01", "Capability:ky-so Platform:B02"],
    },
    full: {
      parameters: CAPABILITIES,
      has: ["Capability:electronic-identification Platform:A02", "Capability:electronic-identification Platform:A03"],
    },
  }),
  readCase<KeyedServiceRow>({
    of: "servicesOfPlatforms",
    title: "in the order of the seeds",
    statement: servicesOfPlatforms,
    brief: keyedService,
    order: "PER_SUBJECT",
    sparse: {
      parameters: SPARSE_PLATFORMS,
      lines: ["Platform:A01 dv-2", "Platform:A01 dv-1"],
      whole: [
        { subjectId: "Platform:A01", service: CHECKING },
        { subjectId: "Platform:A01", service: REMOTE_SIGNING },
      ],
    },
    full: { parameters: PLATFORMS, has: ["Platform:A01 a01-single-front-office"] },
  }),
  readCase<KeyedServiceRow>({
    of: "servicesOfCapabilities",
    title: "two hops, of which the second is often missing",
    statement: servicesOfCapabilities,
    brief: keyedService,
    order: "PER_SUBJECT",
    sparse: {
      parameters: SPARSE_CAPABILITIES,
      lines: ["Capability:ky-so dv-1"],
      whole: [{ subjectId: "Capability:ky-so", service: REMOTE_SIGNING }],
    },
    full: { parameters: CAPABILITIES, has: ["Capability:single-front-office a01-single-front-office"] },
  }),
  readCase<ServiceRecord>({
    of: "servicesByIds",
    title: "whole rows",
    statement: servicesByIds,
    brief: ({ key, platformId }) => `${key} ${platformId}`,
    sparse: {
      parameters: SPARSE_SERVICES,
      lines: ["dv-1 Platform:A01", "dv-2 Platform:A01"],
      whole: [REMOTE_SIGNING, CHECKING],
    },
    full: { parameters: SERVICES, count: SERVICES.ids.length - 1, has: ["a02-payment Platform:A02"] },
  }),
];
