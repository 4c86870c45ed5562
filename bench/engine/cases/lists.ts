import { actorKinds } from '../../../core/model/actor-kinds.ts';
import { type Asked, at } from '../asked.ts';
import type { Case } from '../case.ts';

interface Row {
  country: string | { code: string } | null;
}

interface OurPage {
  totalCount: number;
  nodes: Row[];
  pageInfo: { hasNextPage: boolean };
}

interface PeerPage {
  totalCount: number;
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean };
}

/** A page of the actors of a kind and a country, by name, with how many there are. */
export function page({ kinds, countries }: Asked): Case {
  return {
    name: 'filtered, sorted, counted page',
    variables: (turn) => ({ kind: at(kinds, turn), country: at(countries, Math.floor(turn / kinds.length)) }),
    ours: `query Page($kind: ActorKind!, $country: ID!) {
      actors(filter: { kinds: [$kind], countries: [$country] }, orderBy: { field: NAME, direction: ASC }, first: 25) {
        totalCount
        nodes { id name kind country { code } description }
        pageInfo { hasNextPage }
      }
    }`,
    peer: `query Page($kind: String!, $country: String!) {
      actorsConnection(
        where: { kind: { eq: $kind }, country: { eq: $country } }, sort: [{ byName: ASC }], first: 25
      ) {
        totalCount
        edges { node { id name kind country description: description_en } }
        pageInfo { hasNextPage }
      }
    }`,
    cypher: `CALL () {
        MATCH (a:Actor) WHERE a.byName > '' AND a.kind = $kind AND a.country = $country
        WITH a ORDER BY a.byName LIMIT 26
        RETURN collect(a { .id, .name, .kind, .country, description: a.description_en }) AS found
      }
      CALL () { MATCH (a:Actor) WHERE a.kind = $kind AND a.country = $country RETURN count(*) AS total }
      RETURN { total: total, next: size(found) > 25, rows: found[..25] } AS data`,
    sql: `SELECT json_object('total', (SELECT count(*) FROM actor WHERE kind = $kind AND country = $country),
        'next', json(iif((SELECT count(*) FROM (SELECT 1 FROM actor WHERE kind = $kind AND country = $country
          LIMIT 26)) > 25, 'true', 'false')), 'rows', (
          SELECT json_group_array(json_object('id', id, 'name', body ->> '$.names[0].text', 'kind', kind,
            'country', country, 'description', body ->> '$.description.en'))
          FROM (SELECT * FROM actor WHERE kind = $kind AND country = $country ORDER BY sort_name, id LIMIT 25)
        )) AS data`,
    facts: {
      ours: ({ actors: { totalCount, nodes, pageInfo } }: { actors: OurPage }) => ({
        total: totalCount,
        next: pageInfo.hasNextPage,
        rows: nodes.map((row) => ({
          ...row,
          country: (row.country as { code: string } | null)?.code ?? null,
        })),
      }),
      peer: ({ actorsConnection: { totalCount, edges, pageInfo } }: { actorsConnection: PeerPage }) => ({
        total: totalCount,
        next: pageInfo.hasNextPage,
        rows: edges.map(({ node }) => node),
      }),
      bare: (data) => data,
    },
  };
}

/** How many actors there are of each kind. A peer asks for each kind by itself, from a type of its own. */
export function counts(): Case {
  return {
    name: 'counts by kind',
    variables: () => ({}),
    ours: 'query Counts { statistics { actorKinds { kind count } } }',
    peer: `query Counts { ${actorKinds.map((kind) => `${kind}: ${connectionOf(kind)} { total: aggregate { count { nodes } } }`).join(' ')} }`,
    cypher: actorKinds
      .map((kind) => `MATCH (a:${kind}) RETURN '${kind}' AS kind, count(a) AS count`)
      .join('\nUNION ALL\n')
      .replace(/^/, 'CALL () {\n')
      .concat('\n}\nRETURN collect({ kind: kind, count: count }) AS data'),
    sql: `SELECT json_group_array(json_object('kind', kind, 'count', count)) AS data
      FROM (SELECT kind, count(*) AS count FROM actor GROUP BY kind)`,
    facts: {
      ours: ({ statistics }: { statistics: { actorKinds: Count[] } }) => sorted(statistics.actorKinds),
      peer: (data: Record<string, { total: { count: { nodes: number } } }>) =>
        sorted(Object.entries(data).map(([kind, { total }]) => ({ kind, count: total.count.nodes }))),
      bare: (data: Count[]) => sorted(data),
    },
  };
}

interface Count {
  kind: string;
  count: number;
}

function sorted(counts: Count[]): [string, number][] {
  return counts.map(({ kind, count }): [string, number] => [kind, count]).sort();
}

/** What the library calls the list of a type. */
function connectionOf(kind: string): string {
  const name = kind[0]?.toLowerCase() + kind.slice(1);
  const many: Record<string, string> = { person: 'people' };
  return `${many[name] ?? (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`)}Connection`;
}
