/** What one has chosen in the picture. */
export interface Selection {
  actors: readonly string[];
  links: readonly string[];
}

/** An actor or a link, as something that one points at. */
export type Target = { type: 'actor'; id: string } | { type: 'link'; id: string };

export const nothing: Selection = { actors: [], links: [] };

export function only({ type, id }: Target): Selection {
  return type === 'actor' ? { actors: [id], links: [] } : { actors: [], links: [id] };
}

export function isNothing({ actors, links }: Selection): boolean {
  return actors.length === 0 && links.length === 0;
}

/** The one thing that is selected; null where nothing or several are. */
export function soleTarget({ actors, links }: Selection): Target | null {
  const [actor] = actors;
  const [link] = links;
  if (actors.length + links.length !== 1) return null;
  return actor !== undefined
    ? { type: 'actor', id: actor }
    : link !== undefined
      ? { type: 'link', id: link }
      : null;
}

/** Whether something is selected, and not alone. */
export function isAmongSeveral(selection: Selection, target: Target): boolean {
  return includes(selection, target) && soleTarget(selection) === null;
}

/** Whether something is selected. */
export function includes(selection: Selection, { type, id }: Target): boolean {
  return (type === 'actor' ? selection.actors : selection.links).includes(id);
}

/** Both together; what was pointed at alone and is selected already is let go. */
export function joined(selection: Selection, more: Selection): Selection {
  const target = soleTarget(more);
  if (target && includes(selection, target)) {
    return {
      actors: selection.actors.filter((id) => !more.actors.includes(id)),
      links: selection.links.filter((id) => !more.links.includes(id)),
    };
  }
  return {
    actors: [...new Set([...selection.actors, ...more.actors])],
    links: [...new Set([...selection.links, ...more.links])],
  };
}
