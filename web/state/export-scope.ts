import type { ViewState } from '../../core/view/state.ts';
import type { Explorer } from './explorer.ts';
import { linksAmong } from './facts.ts';
import type { Selection } from './selection.ts';
import { shown } from './shown.ts';

/** SHOWN: what passes the filters; ALL: every actor of the picture and all links among them, on any day. */
export const SCOPES = ['SHOWN', 'ALL', 'SELECTION'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the export dialog opens with. */
export interface ExportRequest {
  scope: Scope;
  /** Stands for the selection, where a menu is about something else. */
  selection?: Selection;
}

/** The ids of what an export holds. */
export function inScope(
  explorer: Pick<Explorer, 'history' | 'facts' | 'today' | 'selection'>,
  scope: Scope,
  selection: Selection = explorer.selection,
): Selection {
  const picture = explorer.history.present;
  if (scope === 'ALL') {
    const actors = picture.actors.map(({ id }) => id);
    return { actors, links: idsOf(linksAmong(explorer.facts, new Set(actors))) };
  }
  const visible = shown(picture, explorer.facts, explorer.today);
  if (scope === 'SHOWN') return { actors: idsOf(visible.actors), links: idsOf(visible.links) };
  return chosen(explorer.facts, selection, visible.links);
}

/** The chosen actors and links, with the ends of these links and the shown links among these actors. */
function chosen(facts: Explorer['facts'], selection: Selection, visible: readonly LinkRow[]): Selection {
  const links = selection.links.flatMap((id) => facts.links.get(id) ?? []);
  const actors = new Set([...selection.actors, ...links.flatMap(({ from, to }) => [from, to])]);
  const between = visible.filter(
    ({ from, to }) => selection.actors.includes(from) && selection.actors.includes(to),
  );
  return { actors: [...actors], links: [...new Set([...idsOf(links), ...idsOf(between)])] };
}

interface LinkRow {
  id: string;
  from: string;
  to: string;
}

/**
 * The picture as far as an export holds it. Where that is not all of it, bounds on the number of links go: they were
 * counted in the whole.
 */
export function pictureInScope(picture: ViewState, ids: readonly string[]): ViewState {
  const within = new Set(ids);
  if (picture.actors.every(({ id }) => within.has(id))) return picture;
  const { leastLinks: _, mostLinks: __, ...rest } = picture;
  const actors = picture.actors
    .filter(({ id }) => within.has(id))
    .map(({ broughtBy, ...actor }) =>
      broughtBy !== undefined && within.has(broughtBy) ? { ...actor, broughtBy } : actor,
    );
  return { ...rest, actors };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
