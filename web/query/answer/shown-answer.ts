import type { ViewState } from '../../../core/view/state.ts';
import type { Explorer } from '../../state/explorer.ts';
import type { Facts, LinkFact } from '../../state/facts.ts';
import { type Shown, shown } from '../../state/shown.ts';

/** The links that the kinds hidden in the legend leave. */
export function linksOfShownKinds({ hiddenKinds }: ViewState, { links }: Facts): LinkFact[] {
  return [...links.values()].filter(({ kind }) => !hiddenKinds.includes(kind));
}

/** What an answer's picture shows: links of all days, since the answer holds them. The ended ones look it. */
export function shownAnswer({ history, facts, today }: Pick<Explorer, 'history' | 'facts' | 'today'>): Shown {
  const picture = history.present;
  return shown(
    picture,
    facts,
    today,
    linksOfShownKinds(picture, facts).map(({ id }) => id),
  );
}
