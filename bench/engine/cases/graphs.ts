import { type Asked, at } from '../asked.ts';
import type { Case } from '../case.ts';

interface Neighbourhood {
  actors: { id: string }[];
  links: { id: string }[];
}

/** Somebody's neighbours and all links among them and itself, which is a graph and no tree. */
export function neighbourhood({ middling }: Asked): Case {
  return {
    name: 'neighbourhood',
    variables: (turn) => ({ id: at(middling, turn) }),
    ours: `query Around($id: ID!) {
      neighborhood(of: [$id], limit: 100) {
        actors { id name kind country { code } }
        links { id kind since until confidence from { id } to { id } }
      }
    }`,
    cypher: `MATCH (a:Actor {id: $id})
      CALL (a) {
        MATCH (a)--(far:Actor) WITH DISTINCT far ORDER BY far.degree DESC, far.id LIMIT 100
        RETURN collect(far) AS others
      }
      WITH [a] + others AS actors
      CALL (actors) {
        UNWIND actors AS one MATCH (one)-[r]->(other:Actor) WHERE other IN actors
        RETURN collect(r { .id, kind: type(r), .since, .until, .confidence, from: one.id, to: other.id }) AS links
      }
      RETURN { actors: [one IN actors | one { .id, .name, .kind, .country }], links: links } AS data`,
    sql: `WITH near AS MATERIALIZED (
        SELECT $id AS id UNION SELECT to_id FROM link WHERE from_id = $id UNION SELECT from_id FROM link WHERE to_id = $id
        LIMIT 101)
      SELECT json_object('actors', (
          SELECT json_group_array(json_object('id', a.id, 'name', a.body ->> '$.names[0].text', 'kind', a.kind,
            'country', a.country)) FROM near CROSS JOIN actor a USING (id)),
        'links', (SELECT json_group_array(json_object('id', l.id, 'kind', l.kind, 'since', l.body ->> '$.since',
            'until', l.body ->> '$.until', 'confidence', l.confidence, 'from', l.from_id, 'to', l.to_id))
          FROM near CROSS JOIN link l INDEXED BY link_from ON l.from_id = near.id
          WHERE l.to_id IN (SELECT id FROM near))) AS data`,
    facts: {
      ours: ({ neighborhood }: { neighborhood: Neighbourhood }) => idsOf(neighborhood),
      peer: (data) => data,
      bare: (data: Neighbourhood) => idsOf(data),
    },
  };
}

/** The shortest ways between two actors. */
export function paths({ anyActor }: Asked): Case {
  return {
    name: 'paths of at most 4',
    variables: (turn) => ({ from: at(anyActor, turn), to: at(anyActor, turn + 4_321) }),
    ours: `query Paths($from: ID!, $to: ID!) {
      paths(from: $from, to: $to, maxLength: 4, first: 3) { length actors { id name } links { id kind } }
    }`,
    cypher: `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})
      CALL (a, b) {
        MATCH way = allShortestPaths((a)-[*..4]-(b)) WITH way LIMIT 3
        RETURN collect({ length: length(way), actors: [one IN nodes(way) | one { .id, .name }],
          links: [one IN relationships(way) | one { .id, kind: type(one) }] }) AS data
      }
      RETURN data`,
    facts: {
      ours: ({ paths: found }: { paths: { length: number }[] }) => found[0]?.length ?? null,
      peer: (data) => data,
      bare: (found: { length: number }[]) => found[0]?.length ?? null,
    },
  };
}

function idsOf({ actors, links }: Neighbourhood): string[][] {
  return [actors, links].map((rows) => rows.map(({ id }) => id).sort());
}
