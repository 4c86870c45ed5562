import type { Labels } from '../labels.ts';
import { SEPARATOR } from '../orderings.ts';

/** Letters, as Cypher counts them. An index of texts takes 32,766 bytes, and no letter takes more than four. */
const MOST = 8_000;

/** The tags of an actor in one text, where an index finds each; as many as it takes, null without any. */
export function tagged(tags: readonly string[]): string | null {
  let all = '';
  let room = MOST;
  for (const tag of tags.map(soughtTag)) {
    const letters = [...tag].length;
    if (letters > room) continue;
    all += tag;
    room -= letters;
  }
  return all === '' ? null : all;
}

/** The tags that are found there. */
export function foundTags(tags: readonly string[]): string[] {
  const all = tagged(tags) ?? '';
  return [...new Set(tags)].filter((tag) => all.includes(soughtTag(tag)));
}

/** A tag as it stands there, and is looked for. */
export function soughtTag(tag: string): string {
  return SEPARATOR + tag + SEPARATOR;
}

/** The Cypher that makes `tagged` of a node `n`; `$p.separator` is SEPARATOR. */
export const SET_TAGGED = `SET n.tagged = nullIf(reduce(kept = '', tag IN coalesce(n.tags, []) |
  CASE WHEN size(kept) + size(tag) + 2 <= ${MOST} THEN kept + $p.separator + tag + $p.separator ELSE kept END), '')`;

/** The Cypher that counts those tags, as rows of the tally's `id` and its `count`. */
export function countTags({ actor }: Labels): string {
  return `MATCH (a:${actor}) UNWIND a.tags AS tag WITH DISTINCT a, tag WHERE a.tagged CONTAINS '\\t' + tag + '\\t'
    RETURN 'TAGGED|' + a.kind + '|' + tag AS id, count(*) AS count`;
}
