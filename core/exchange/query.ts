import { linkKinds } from '../model/link-kinds.ts';
import type { Exchange } from './exchange.ts';

const FIELDS = `) {
  linksAmong(ids: $ids, filter: $filter) {
    actors {
      id
      kind
      names { text lang kind }
      description
      country { code name }
      tags
      identifiers { scheme value }
      website
    }
    links {
      id
      kind
      family
      from { id }
      to { id }
      sentence
      summary
      since
      until
      confidence
      evidence {
        stance
        locator
        source { id title publisher url date checkedOn }
      }
    }
  }
}
`;

/** The question that the picture answers, as a document that runs as it stands: its variables have their values. */
export function pictureQuery(exchange: Exchange): string {
  const ids = exchange.actors.map(({ id }) => JSON.stringify(id));
  const filter = linkFilter(exchange);
  return [
    '# Ids, day and filters of the picture are the values of the variables.',
    'query Picture(',
    `  $ids: [ID!]! = [${ids.join(', ')}]`,
    `  $filter: LinkFilter = { ${filter.join(', ')} }`,
    FIELDS,
  ].join('\n');
}

/** What of the picture's filters a LinkFilter can say. Two days it can't: then links of all days are asked for. */
function linkFilter({ day, state }: Exchange): string[] {
  const { hiddenKinds, comparedWith } = state;
  return [
    comparedWith === undefined && `activeOn: ${JSON.stringify(day)}`,
    hiddenKinds.length > 0 &&
      `kinds: [${linkKinds.filter((kind) => !hiddenKinds.includes(kind)).join(', ')}]`,
  ].filter((part) => part !== false);
}
