/** Ends what `neo4j-global-setup.ts` started. */
export default async function stopSharedNeo4j(): Promise<void> {
  await globalThis.sharedNeo4j?.discard();
}
