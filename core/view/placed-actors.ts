import type { PlacedActor } from './state.ts';

/**
 * Actors as `id:x:y:flags:broughtBy`, separated by commas; flags are `p` for pinned and `h` for hidden, broughtBy the
 * position of an actor in this list. Empty fields at the end are left out.
 */
export function encodeActors(actors: readonly PlacedActor[]): string {
  const positions = new Map(actors.map((actor, position) => [actor.id, position]));
  return actors
    .map(({ id, x, y, pinned, hidden, broughtBy }) =>
      [
        encodeURIComponent(id),
        x === undefined ? '' : Math.round(x),
        y === undefined ? '' : Math.round(y),
        (pinned ? 'p' : '') + (hidden ? 'h' : ''),
        broughtBy === undefined ? '' : (positions.get(broughtBy) ?? ''),
      ]
        .join(':')
        .replace(/:+$/, ''),
    )
    .join(',');
}

/** Undefined if any of it can't be read. An actor named twice counts once. */
export function decodeActors(text: string): PlacedActor[] | undefined {
  const rows = text.split(',').map((row) => row.split(':'));
  const ids = rows.map(([id = '']) => decodeId(id));
  if (ids.some((id) => id === '')) return undefined;
  const actors = new Map<string, PlacedActor>();
  for (const [index, [, x = '', y = '', flags = '', broughtBy = '']] of rows.entries()) {
    const actor: PlacedActor = { id: ids[index] ?? '' };
    if (x !== '' && y !== '') Object.assign(actor, { x: Number(x), y: Number(y) });
    if (!Number.isFinite(actor.x ?? 0) || !Number.isFinite(actor.y ?? 0)) return undefined;
    if (flags.includes('p')) actor.pinned = true;
    if (flags.includes('h')) actor.hidden = true;
    const parent = broughtBy === '' ? undefined : ids[Number(broughtBy)];
    if (parent !== undefined && parent !== actor.id) actor.broughtBy = parent;
    if (!actors.has(actor.id)) actors.set(actor.id, actor);
  }
  return [...actors.values()];
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
