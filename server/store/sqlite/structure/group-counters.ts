import { linkKinds } from '../../../../core/model/link-kinds.ts';
import { groupsWith } from '../../kind-groups.ts';
import { doubts, type Node } from './kind-counters.ts';
import { differs, type Triggers } from './triggers.ts';

/**
 * What came with version 8: how many actors, by kind and country, and how many sources have links of just these doubts
 * among those of a group of kinds. The groups are the program's; the file tells which ones it has counted.
 */
const CREATE_TABLES = `
CREATE TABLE link_group (
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE actor_group_tally (
  link_group TEXT NOT NULL,
  doubts INTEGER NOT NULL,
  kind TEXT NOT NULL,
  country TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (link_group, doubts, kind, country)
) STRICT, WITHOUT ROWID;
CREATE TABLE source_group_tally (
  link_group TEXT NOT NULL,
  doubts INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (link_group, doubts)
) STRICT, WITHOUT ROWID;
`;

export const GROUP_COUNTERS = ['link_group', 'actor_group_tally', 'source_group_tally'];

/** All doubts of several sets. */
const united = (sets: string) => doubts.map((doubt) => `max(${sets} & ${1 << doubt})`).join(' | ');

export interface LinkGroup {
  kind: string;
  name: string;
}

/** The groups that kinds belong to, in order. */
export const LINK_GROUPS: readonly LinkGroup[] = [...linkKinds].sort().flatMap((kind) =>
  groupsWith(kind)
    .sort()
    .map((name) => ({ kind, name })),
);

/** Counts anew by the groups that the program has. */
export const COUNT_GROUPS = `
DELETE FROM link_group;
DELETE FROM actor_group_tally;
DELETE FROM source_group_tally;
INSERT INTO link_group (kind, name) VALUES ${LINK_GROUPS.map(({ kind, name }) => `('${kind}', '${name}')`)};
INSERT INTO actor_group_tally SELECT sets.name, sets.doubts, a.kind, ifnull(a.country, ''), count(*) FROM (
    SELECT k.actor, g.name, ${united('k.doubts')} AS doubts
    FROM kind_at_actor k CROSS JOIN link_group g ON g.kind = k.kind GROUP BY 1, 2
  ) sets CROSS JOIN actor a INDEXED BY actor_at_end ON a.id = sets.actor GROUP BY 1, 2, 3, 4;
INSERT INTO source_group_tally SELECT sets.name, sets.doubts, count(*) FROM (
    SELECT k.source, g.name, ${united('k.doubts')} AS doubts
    FROM kind_at_source k CROSS JOIN link_group g ON g.kind = k.kind GROUP BY 1, 2
  ) sets GROUP BY 1, 2;
`;

export const CREATE_GROUP_COUNTERS = CREATE_TABLES + COUNT_GROUPS;

/**
 * Moves an actor or source from one set of doubts to another, in each group that the kind belongs to, where what it has of
 * the group's other kinds leaves a difference.
 */
function turn(node: Node, before: string): string {
  const sorts = node === 'actor' ? ", a.kind, ifnull(a.country, '')" : '';
  return `
  INSERT INTO ${node}_group_tally SELECT sets.name, sets.others | turned.doubts${sorts}, turned.change FROM (
      SELECT g.name AS name, ifnull(${united('k.doubts')}, 0) AS others FROM link_group g
      LEFT JOIN kind_at_${node} k ON k.${node} = new.${node} AND k.kind <> new.kind
        AND EXISTS (SELECT 1 FROM link_group WHERE kind = k.kind AND name = g.name)
      WHERE g.kind = new.kind GROUP BY 1
    ) sets CROSS JOIN (SELECT ${before} AS doubts, -1 AS change UNION ALL SELECT new.doubts, 1) turned
    ${node === 'actor' ? 'CROSS JOIN actor a ON a.id = new.actor' : ''}
    WHERE sets.others | turned.doubts <> 0 AND sets.others | ${before} <> sets.others | new.doubts
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;
}

const keepGroups = (node: Node): Triggers => ({
  [`kind_at_${node}_added`]: [`AFTER INSERT ON kind_at_${node}`, turn(node, '0')],
  [`kind_at_${node}_changed`]: [
    `AFTER UPDATE ON kind_at_${node} WHEN old.doubts <> new.doubts`,
    `${turn(node, 'old.doubts')}
  DELETE FROM kind_at_${node} WHERE ${node} = new.${node} AND kind = new.kind AND doubts = 0;`,
  ],
});

/** Counts an actor by its new kind and country in all its groups. */
const turnActor = `
  INSERT INTO actor_group_tally SELECT sets.name, sets.doubts, turned.kind, turned.country, turned.change FROM (
      SELECT g.name AS name, ${united('k.doubts')} AS doubts
      FROM kind_at_actor k CROSS JOIN link_group g ON g.kind = k.kind WHERE k.actor = new.id GROUP BY 1
    ) sets CROSS JOIN (
      SELECT old.kind AS kind, ifnull(old.country, '') AS country, -1 AS change UNION ALL
      SELECT new.kind, ifnull(new.country, ''), 1
    ) turned WHERE TRUE
    ON CONFLICT DO UPDATE SET count = count + excluded.count;`;

export const KEEP_GROUPS: Triggers = {
  ...keepGroups('actor'),
  ...keepGroups('source'),
  actor_groups_turned: [
    `AFTER UPDATE OF kind, country ON actor WHEN ${differs(['kind', 'country'])}`,
    turnActor,
  ],
};
