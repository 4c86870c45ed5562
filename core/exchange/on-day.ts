import type { Link } from '../model/link.ts';
import { visible } from '../view/visible.ts';
import { byId, type Exchange } from './exchange.ts';

/** What of a picture depends on its day. */
export type DatedPicture = Pick<Exchange, 'day' | 'state' | 'actors' | 'links' | 'sources'>;

/** The picture as it is on a day, out of one that holds the links of every day. Compared with no other day. */
export function onDay<Picture extends DatedPicture>(picture: Picture, day: string): Picture {
  const { comparedWith: _, ...state } = picture.state;
  return narrowed({ ...picture, day, state: { ...state, activeOn: day } }, [day]);
}

/** The picture on the days that it is about, out of one that holds the links of every day. */
export function onItsDays<Picture extends DatedPicture>(picture: Picture): Picture {
  const { comparedWith } = picture.state;
  return narrowed(picture, [picture.day, ...(comparedWith === undefined ? [] : [comparedWith])]);
}

function narrowed<Picture extends DatedPicture>(picture: Picture, days: readonly string[]): Picture {
  const sources = byId(picture.sources);
  const { actors, links } = visible(picture.state, picture, days, {
    isChecked: (link: Link) =>
      link.evidence.some(({ source }) => sources.get(source)?.checkedOn !== undefined),
    cites: (link, source) => link.evidence.some((piece) => piece.source === source),
  });
  const cited = new Set(links.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return { ...picture, actors, links, sources: picture.sources.filter(({ id }) => cited.has(id)) };
}
