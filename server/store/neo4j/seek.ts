/**
 * The Cypher that goes to a node by its id. Without the hint Neo4j may go from each of many rows to all nodes of the label, by
 * whichever index it last looked at while that was empty.
 */
export function seek(name: string, label: string, id: string): string {
  return `MATCH (${name}:${label} {id: ${id}}) USING INDEX SEEK ${name}:${label}(id)`;
}
