import { actorsCsv } from './actors-csv.ts';
import { cypher } from './cypher.ts';
import type { Exchange } from './exchange.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { pictureJson } from './json.ts';
import { linksCsv } from './links-csv.ts';
import { pictureQuery } from './query.ts';
import { sourcesBibtex, sourcesCsl, sourcesText } from './source-list.ts';

interface Format {
  /** How the name of a file ends. */
  ending: string;
  /** The media type. */
  type: string;
  write: (exchange: Exchange) => string;
}

/** Everything that a picture can be exported as. To add one, add an entry with its writer. */
export const FORMATS = {
  actorsCsv: { ending: 'actors.csv', type: 'text/csv;charset=utf-8', write: actorsCsv },
  linksCsv: { ending: 'links.csv', type: 'text/csv;charset=utf-8', write: linksCsv },
  json: { ending: 'picture.json', type: 'application/json', write: pictureJson },
  graphml: { ending: 'picture.graphml', type: 'application/graphml+xml', write: graphml },
  gexf: { ending: 'picture.gexf', type: 'application/gexf+xml', write: gexf },
  cypher: { ending: 'picture.cypher', type: 'text/plain;charset=utf-8', write: cypher },
  sources: { ending: 'sources.txt', type: 'text/plain;charset=utf-8', write: sourcesText },
  bibtex: { ending: 'sources.bib', type: 'application/x-bibtex', write: sourcesBibtex },
  csl: { ending: 'sources.csl.json', type: 'application/vnd.citationstyles.csl+json', write: sourcesCsl },
  graphql: { ending: 'query.graphql', type: 'application/graphql', write: pictureQuery },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** Such as `chokepoint-2026-11-25-actors.csv`. */
export function fileName(format: FormatName, { day }: Pick<Exchange, 'day'>): string {
  return `chokepoint-${day}-${FORMATS[format].ending}`;
}
