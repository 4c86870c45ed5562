import type { Actor } from '../model/actor.ts';
import type { Link } from '../model/link.ts';
import type { Source } from '../model/source.ts';
import { literal, map, quoted } from './cypher-text.ts';
import { type Exchange, provenance } from './exchange.ts';
import { EVIDENCE, readableActor, readableClaim, readableLink, readableSource } from './readable.ts';

const UNIQUE = ['Actor', 'Claim', 'Source'] as const;

/**
 * The picture as Cypher for an empty Neo4j, one statement a line, safe to repeat, in the form in which the server
 * keeps it: actors labelled by kind, relationships typed by kind, and beside each a claim that leads to its sources.
 */
export function cypher(exchange: Exchange): string {
  const statements = [
    ...UNIQUE.map(constraint),
    ...exchange.sources.map(source),
    ...exchange.actors.map(actor),
    ...exchange.links.flatMap((each) => [link(each), claim(each), ...evidence(each)]),
  ];
  return [`// ${provenance(exchange)}`, ...statements.map((statement) => `${statement};`), ''].join('\n');
}

function constraint(label: string): string {
  const name = quoted(`${label.toLowerCase()}_id`);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.\`id\` IS UNIQUE`;
}

function source(row: Source): string {
  return `MERGE ${node('n', 'Source', row.id)} SET n += ${map(readableSource(row))}`;
}

function actor(row: Actor): string {
  return `MERGE ${node('n', 'Actor', row.id)} SET n:${quoted(row.kind)}, n += ${map(readableActor(row))}`;
}

function link(row: Link): string {
  const ends = `MATCH ${node('a', 'Actor', row.from)} MATCH ${node('b', 'Actor', row.to)}`;
  const id = map({ id: row.id });
  return `${ends} MERGE (a)-[r:${quoted(row.kind)} ${id}]->(b) SET r += ${map(readableLink(row))}`;
}

function claim(row: Link): string {
  return `MERGE ${node('n', 'Claim', row.id)} SET n += ${map(readableClaim(row))}`;
}

/** Numbered, since a link may cite a source twice, at different pages. */
function evidence(row: Link): string[] {
  return row.evidence.map(({ source: cited, stance, locator = null }, index) => {
    const ends = `MATCH ${node('c', 'Claim', row.id)} MATCH ${node('s', 'Source', cited)}`;
    const numbered = `\`number\`: ${index + 1}`;
    return `${ends} MERGE (c)-[e:${quoted(EVIDENCE[stance])} {${numbered}}]->(s) SET e += ${map({ locator })}`;
  });
}

function node(variable: string, label: string, id: string): string {
  return `(${variable}:${quoted(label)} {\`id\`: ${literal(id)}})`;
}
