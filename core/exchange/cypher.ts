import { actorKinds } from '../model/actor-kinds.ts';
import { type Link, STANCES, type Stance } from '../model/link.ts';
import { linkKinds } from '../model/link-kinds.ts';
import { literal, map, quoted } from './cypher-text.ts';
import { type Exchange, provenance } from './exchange.ts';
import { EVIDENCE, readableActor, readableClaim, readableLink, readableSource } from './readable.ts';

/** Neo4j takes as long to understand a statement as to run it, so each brings many rows, yet not too many to read. */
const ROWS = 100;

/**
 * The picture as Cypher for an empty Neo4j, safe to repeat, in the form in which the server keeps it: actors labelled
 * by kind, relationships typed by kind, and beside each a claim that leads to its sources. A line ends with a
 * semicolon where a statement does and nowhere else.
 */
export function cypher(exchange: Exchange): string {
  const { actors, links, sources } = exchange;
  const statements = [
    ...['Actor', 'Claim', 'Source'].map(constraint),
    ...batches(
      sources.map((row) => map(readableSource(row))),
      `MERGE ${node('n', 'Source', 'id')} SET n += row`,
    ),
    ...actorKinds.flatMap((kind) =>
      batches(
        actors.filter((actor) => actor.kind === kind).map((row) => map(readableActor(row))),
        `MERGE ${node('n', 'Actor', 'id')} SET n:${quoted(kind)}, n += row`,
      ),
    ),
    ...linkKinds.flatMap((kind) => relationships(kind, links)),
    ...batches(
      links.map((row) => map(readableClaim(row))),
      `MERGE ${node('n', 'Claim', 'id')} SET n += row`,
    ),
    ...STANCES.flatMap((stance) => evidence(stance, links)),
  ];
  return `// ${provenance(exchange)}\n${statements.map((statement) => `${statement};\n`).join('')}`;
}

function constraint(label: string): string {
  const name = quoted(`${label.toLowerCase()}_id`);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.\`id\` IS UNIQUE`;
}

function relationships(kind: Link['kind'], links: readonly Link[]): string[] {
  return batches(
    links.filter((link) => link.kind === kind).map(relationship),
    `MATCH ${node('a', 'Actor', 'from')} MATCH ${node('b', 'Actor', 'to')}
MERGE (a)-[r:${quoted(kind)} {\`id\`: row.link.id}]->(b) SET r += row.link`,
  );
}

/** Numbered, since a link may cite a source twice, at different pages. */
function evidence(stance: Stance, links: readonly Link[]): string[] {
  const rows = links.flatMap((link) =>
    link.evidence.flatMap(({ source, stance: of, locator = null }, index) =>
      of === stance ? [map({ claim: link.id, source, number: index + 1, locator })] : [],
    ),
  );
  return batches(
    rows,
    `MATCH ${node('c', 'Claim', 'claim')} MATCH ${node('s', 'Source', 'source')}
MERGE (c)-[e:${quoted(EVIDENCE[stance])} {\`number\`: row.number}]->(s) SET e.\`locator\` = row.locator`,
  );
}

function relationship(link: Link): string {
  const ends = `\`from\`: ${literal(link.from)}, \`to\`: ${literal(link.to)}`;
  return `{${ends}, \`link\`: ${map(readableLink(link))}}`;
}

/** Statements that do the same for each row, a literal map, called `row`. */
function batches(rows: readonly string[], deed: string): string[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, index) => {
    const some = rows.slice(index * ROWS, (index + 1) * ROWS);
    return `UNWIND [\n  ${some.join(',\n  ')}\n] AS row\n${deed}`;
  });
}

/** The node with the id that the row has in a field. */
function node(variable: string, label: string, field: string): string {
  return `(${variable}:${quoted(label)} {\`id\`: row.${quoted(field)}})`;
}
