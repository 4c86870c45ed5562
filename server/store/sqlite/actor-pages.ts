import type { Actor } from '../../../core/model/actor.ts';
import { countingLinkedActors } from '../columns/counting.ts';
import type { ActorFilter } from '../filters.ts';
import { everyActor, saysOnly } from '../filters.ts';
import type { ActorOrderField, Order, Page, PageRequest } from '../graph-store.ts';
import {
  byText,
  type Candidates,
  MANY,
  READ,
  selection,
  upToMany,
  whereToCount,
  whereToLook,
} from './candidates.ts';
import { countByColumns } from './columns.ts';
import { actorConditions, linkConditions } from './conditions.ts';
import { AMONG, type Database, list, rowsAtMost } from './database.ts';
import { linkCandidates } from './link-candidates.ts';
import { countOf, type From, pageOf } from './pages.ts';
import { actorTotal, countryCodes } from './tallies.ts';

const KEYS: Record<ActorOrderField, string> = { NAME: 'sort_name', LINKS: 'degree' };

export function actorPage(
  db: Database,
  filter: ActorFilter,
  { field, direction }: Order<ActorOrderField>,
  page: PageRequest,
): Page<Actor> {
  const where = actorConditions(filter);
  const rows = rowsAtMost(db, 'actor');
  const stretches = nameStretches(db, filter);
  const candidates = [...actorCandidates(db, filter), ...(field === 'LINKS' ? stretches : [])];
  const effort = filter.tags || filter.text !== null || filter.linked ? READ : 1;
  const inOrder: From[] =
    field === 'LINKS'
      ? [{ sql: 'actor a INDEXED BY actor_by_degree', values: [] }]
      : (stretches[0]?.from ?? [{ sql: 'actor a INDEXED BY actor_by_name', values: [] }]);
  const from = whereToLook(candidates, inOrder, { rows, effort, first: page.first });
  const all = { from: [{ sql: 'actor a', values: [] }], size: rows, effort };
  return pageOf<Actor>(
    db,
    { table: 'actor', from, where, alias: 'a', key: KEYS[field], direction },
    page,
    () =>
      actorTotal(db, filter) ??
      linkedTotal(db, filter) ??
      countOf(db, whereToCount([...candidates, ...stretches], all), where),
  );
}

/** How many actors pass, from columns; null where those don't tell, or other ways are shorter. */
function linkedTotal(db: Database, filter: ActorFilter): number | null {
  const { kinds, countries, linked } = filter;
  if (!linked || !saysOnly(filter, 'kinds', 'countries', 'linked')) return null;
  const codes = countries && countryCodes(db, countries);
  const counting = countingLinkedActors(linked, { kinds, countries: codes });
  return countByColumns(db, linked, linkCandidates(db, linked), counting);
}

/** Of more than these, one walk along all names is simpler. */
const MOST_STRETCHES = 50;

/** Actors by kind, or by country, each a stretch of an index in order of name: whichever are fewer, first. */
function nameStretches(db: Database, { kinds, countries }: ActorFilter): Candidates[] {
  const stretch = (column: 'kind' | 'country', values: readonly string[], size: number): Candidates => ({
    from: [...new Set(values)].map((value) => ({
      sql: `(SELECT rowid, * FROM actor INDEXED BY actor_by_${column} WHERE ${column} = ?) a`,
      values: [value],
    })),
    size,
    effort: READ,
  });
  const codes = countries && countryCodes(db, countries);
  return [
    ...(kinds ? [stretch('kind', kinds, actorTotal(db, { ...everyActor, kinds }) ?? 0)] : []),
    ...(codes && codes.length <= MOST_STRETCHES
      ? [stretch('country', codes, actorTotal(db, { ...everyActor, countries }) ?? 0)]
      : []),
  ].sort((one, other) => one.size - other.size);
}

/** Actors among which those that pass are, by each condition that can find some. */
function actorCandidates(db: Database, { ids, tags, text, linked }: ActorFilter): Candidates[] {
  const candidates = byText(db, 'actor', 'a', text);
  if (ids)
    candidates.push({
      from: [
        {
          sql: '(SELECT value FROM json_each(?)) i CROSS JOIN actor a ON a.id = i.value',
          values: [list(new Set(ids))],
        },
      ],
      size: ids.length,
      effort: READ,
    });
  if (tags) {
    const tagged = `FROM actor_tag WHERE tag ${AMONG}`;
    candidates.push({
      from: [
        {
          sql: `(SELECT DISTINCT actor ${tagged}) t CROSS JOIN actor a ON a.id = t.actor`,
          values: [list(tags)],
        },
      ],
      size: upToMany(db, `SELECT 1 ${tagged}`, list(tags)),
      effort: READ,
    });
  }
  // Links that more than MANY pass find no actors: these are met soon for a page, and all looked at for their count.
  if (linked) {
    const links = linkCandidates(db, linked).sort((one, other) => one.size - other.size)[0];
    if (links && links.size < MANY) candidates.push(atTheirEnds(links, linked));
  }
  return candidates;
}

function atTheirEnds({ from, size }: Candidates, filter: NonNullable<ActorFilter['linked']>): Candidates {
  if (from.length === 0) return { from: [], size: 0, effort: READ };
  const where = linkConditions({ ...filter, actorKinds: null });
  const [one, other] = [selection('l.from_id AS id', from, where), selection('l.to_id', from, where)];
  return {
    from: [
      {
        sql: `(SELECT id FROM (${one.sql}) UNION SELECT * FROM (${other.sql})) e CROSS JOIN actor a ON a.id = e.id`,
        values: [...one.values, ...other.values],
      },
    ],
    size: size * 2,
    effort: READ,
  };
}
