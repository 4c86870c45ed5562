import { endDay, isActiveOn, startDay } from '../../../core/model/link.ts';
import type { ViewState } from '../../../core/view/state.ts';
import type { LinkFact } from '../../state/facts.ts';

/** The explorer's picture that comes closest to that of an answer, and where it differs. */
export interface ExplorerPicture {
  state: ViewState;
  /** How many of the answer's links do not show there, because the day leaves them out. */
  missing: number;
  /** How many other links among the same actors show there too. */
  more: number;
}

/**
 * The explorer shows all links among its actors that stand on one day. So it opens on a day on which all of the
 * answer's links stand, today if that is one, and hides the kinds of link that the answer has none of. `own`: those of the
 * answer that its picture shows; `others`: those among the same actors that it does not hold.
 */
export function explorerPicture(
  { camera: _, ...picture }: ViewState,
  own: readonly LinkFact[],
  others: readonly LinkFact[],
  today: string,
): ExplorerPicture {
  const day = dayOfAll(own, today) ?? today;
  const kinds = new Set(own.map(({ kind }) => kind));
  const standing = others.filter((link) => isActiveOn(link, day) && !picture.hiddenKinds.includes(link.kind));
  // Without links of its own the answer says nothing of kinds.
  const isLike = ({ kind }: LinkFact) => own.length === 0 || kinds.has(kind);
  const unlike = standing.filter((link) => !isLike(link)).map(({ kind }) => kind);
  return {
    state: {
      ...picture,
      ...(day !== today && { activeOn: day }),
      hiddenKinds: [...new Set([...picture.hiddenKinds, ...unlike])],
    },
    missing: own.filter((link) => !isActiveOn(link, day)).length,
    more: standing.filter(isLike).length,
  };
}

/** The day nearest to today on which all links stand; null where there is none. */
function dayOfAll(links: readonly LinkFact[], today: string): string | null {
  const first = days(links, startDay).at(-1) ?? '';
  const last = days(links, endDay).at(0) ?? '9999-12-31';
  if (first > last) return null;
  if (today < first) return first;
  return today > last ? last : today;
}

function days(links: readonly LinkFact[], of: (link: LinkFact) => string | null): string[] {
  return links
    .map(of)
    .filter((day) => day !== null)
    .sort();
}
