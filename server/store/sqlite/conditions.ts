import { CONFIDENCES } from '../../../core/model/link.ts';
import type { ActorFilter, LinkFilter, SourceFilter } from '../filters.ts';
import { AMONG, list, type Value } from './database.ts';

/** Parts of a WHERE clause with the values they take, in order. */
export interface Conditions {
  sql: string;
  values: Value[];
}

type Part = [sql: string, ...values: Value[]] | null;

/**
 * Conditions on a link named `l`. `far`: the alias of the actor at the far end, where there is one. The plus signs keep
 * SQLite from walking the graph by them: which index is walked is decided in candidates.ts.
 */
export function linkConditions(
  filter: LinkFilter,
  far: string | null = null,
  endKinds: (kinds: string, far: string | null) => Part = kindsOfEnds,
): Conditions {
  return conditions([
    filter.kinds && [`+l.kind ${AMONG}`, list(filter.kinds)],
    filter.confidence && [`+l.doubt ${AMONG}`, list(doubtsOf(filter.confidence))],
    filter.activeOn !== null && [
      "l.start_key <= ? AND (+l.end_key = '' OR +l.end_key >= ?)",
      filter.activeOn,
      filter.activeOn,
    ],
    filter.withActors && touching(filter.withActors),
    filter.actorKinds && endKinds(list(filter.actorKinds), far),
    filter.source !== null && [
      'EXISTS (SELECT 1 FROM citation WHERE source = ? AND link = l.id)',
      filter.source,
    ],
    filter.text !== null && ['instr(l.search_text, ?) > 0', filter.text],
  ]);
}

export function doubtsOf(confidence: LinkFilter['confidence']): number[] {
  return (confidence ?? CONFIDENCES).map((one) => CONFIDENCES.indexOf(one));
}

/** Links that touch any of these actors. */
function touching(actors: readonly string[]): [string, Value, Value] {
  const ids = list(actors);
  return [`(+l.from_id ${AMONG} OR +l.to_id ${AMONG})`, ids, ids];
}

/** The same for counting: the actors of these kinds are gathered once, rather than looked up for each link. */
export function countingConditions(filter: LinkFilter): Conditions {
  const those = `IN (SELECT id FROM actor INDEXED BY actor_by_kind WHERE kind ${AMONG})`;
  return linkConditions(filter, null, (kinds) => [`+l.from_id ${those} OR +l.to_id ${those}`, kinds, kinds]);
}

function kindsOfEnds(kinds: string, far: string | null): Part {
  const kindIn = `kind ${AMONG}`;
  return far === null
    ? [`EXISTS (SELECT 1 FROM actor WHERE id IN (l.from_id, l.to_id) AND +${kindIn})`, kinds]
    : [`+${far}.${kindIn}`, kinds];
}

/** Conditions on an actor named `a`. */
export function actorConditions(filter: ActorFilter): Conditions {
  const linked = filter.linked && linkConditions(filter.linked, 'far');
  const end = (near: string, far: string) =>
    `SELECT 1 FROM link l JOIN actor far ON far.id = l.${far} WHERE l.${near} = a.id AND ${linked?.sql}`;
  return conditions([
    filter.kinds && [`+a.kind ${AMONG}`, list(filter.kinds)],
    filter.ids && [`+a.id ${AMONG}`, list(filter.ids)],
    filter.countries && [
      `+a.country IN (SELECT upper(value) FROM json_each(?) UNION
                      SELECT country FROM actor WHERE kind = 'Country' AND id ${AMONG})`,
      list(filter.countries),
      list(filter.countries),
    ],
    filter.tags && [
      `EXISTS (SELECT 1 FROM actor_tag WHERE actor = a.id AND tag ${AMONG})`,
      list(filter.tags),
    ],
    filter.text !== null && ['instr(a.search_text, ?) > 0', filter.text],
    linked && [
      `EXISTS (${end('from_id', 'to_id')} UNION ALL ${end('to_id', 'from_id')})`,
      ...linked.values,
      ...linked.values,
    ],
  ]);
}

/** Conditions on a source named `s`. */
export function sourceConditions(filter: SourceFilter): Conditions {
  return conditions([
    filter.ids && [`+s.id ${AMONG}`, list(filter.ids)],
    filter.kinds && [`+s.kind ${AMONG}`, list(filter.kinds)],
    filter.languages && [`+s.lang ${AMONG}`, list(filter.languages)],
    filter.checked !== null && ['+s.checked = ?', filter.checked ? 1 : 0],
    filter.text !== null && ['instr(s.search_text, ?) > 0', filter.text],
  ]);
}

function conditions(parts: (Part | false)[]): Conditions {
  const set = parts.filter((part) => part !== null && part !== false);
  return {
    sql: set.length === 0 ? 'TRUE' : set.map(([sql]) => `(${sql})`).join(' AND '),
    values: set.flatMap(([, ...values]) => values),
  };
}
