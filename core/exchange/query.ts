import { CONFIDENCES } from '../model/link.ts';
import { linkKinds } from '../model/link-kinds.ts';
import type { Exchange } from './exchange.ts';

/** What of a picture its question depends on. */
interface Pictured extends Pick<Exchange, 'day' | 'state'> {
  actors: readonly { id: string }[];
}

/** The question that the picture answers, as a document that runs as it stands: its variables have their values. */
export function pictureQuery(picture: Pictured): string {
  const ids = picture.actors.map(({ id }) => JSON.stringify(id));
  return `${notes(picture).join('')}query Picture(
  $ids: [ID!]! = [${ids.join(', ')}]
  $filter: LinkFilter = { ${linkFilter(picture).join(', ')} }
) {
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
}

/** What of the picture's filters a LinkFilter can say. It knows one day: for two, links of all days are asked for. */
function linkFilter({ day, state }: Pictured): string[] {
  const { comparedWith, hiddenKinds, hiddenConfidences, source } = state;
  return [
    comparedWith === undefined && `activeOn: ${JSON.stringify(day)}`,
    hiddenKinds.length > 0 && `kinds: [${without(linkKinds, hiddenKinds)}]`,
    hiddenConfidences.length > 0 && `confidence: [${without(CONFIDENCES, hiddenConfidences)}]`,
    source !== undefined && `source: ${JSON.stringify(source)}`,
  ].filter((part) => part !== false);
}

/** The rest has to be done with the answer. */
function notes({ day, state }: Pictured): string[] {
  const { comparedWith, hiddenMarks } = state;
  return [
    comparedWith !== undefined && `# The picture shows links active on ${day} or on ${comparedWith}.\n`,
    hiddenMarks.length > 0 && `# The picture leaves out links that are ${hiddenMarks.join(' or ')}.\n`,
  ].filter((note) => note !== false);
}

function without<T extends string>(all: readonly T[], hidden: readonly T[]): string {
  return all.filter((one) => !hidden.includes(one)).join(', ');
}
