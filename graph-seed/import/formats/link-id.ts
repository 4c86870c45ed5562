import { idOf, idOfParts, onlyCounts } from '../ids.ts';
import { plainKey } from '../plain-key.ts';
import { dateIn } from '../words.ts';
import type { Fields } from './fields.ts';

/** The id of a link of a file, and what it was made to be once, if that was another one; `isNamed`: the file has coined it. */
export function linkIdOf(
  fields: Fields,
  { from = '', to = '' }: { from: string | undefined; to: string | undefined },
  kind: string,
  importName: string,
): { id: string; formerId?: string; isNamed?: true } {
  const given = fields.get('id');
  const since = fields.get('since');
  // Two links of a kind between the same two are told apart by their beginning.
  if (given === undefined) return { id: madeLinkId({ kind, from, to, since: since && dateIn(since) }) };
  const id = idOf(given, importName);
  // Actors are numbered too, and some programs number the links between each two actors anew.
  if (!onlyCounts(given)) return { id, isNamed: true };
  const number = given.toLowerCase().replaceAll('::', '-');
  return { id: idOfParts([madeLinkId({ kind, from, to }), importName, number]), formerId: id };
}

/** The id of a link that has none of its own. */
export function madeLinkId(link: {
  kind: string;
  from: string;
  to: string;
  since?: string | undefined;
}): string {
  const { kind, from, to, since } = link;
  const parts = [plainKey(kind).replaceAll('_', '-'), from, to];
  return idOfParts(since === undefined ? parts : [...parts, since]);
}
