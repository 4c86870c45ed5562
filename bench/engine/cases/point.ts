import { type Asked, at } from '../asked.ts';
import type { Case } from '../case.ts';

interface Point {
  country: string | { code: string } | null;
}

/** One actor by its id, with ten fields. */
export function point({ anyActor }: Asked): Case {
  return {
    name: 'one actor, ten fields',
    variables: (turn) => ({ id: at(anyActor, turn) }),
    ours: `query Point($id: ID!) {
      actor(id: $id) {
        id kind name name_it: name(lang: IT) description country { code } tags website since subkind
      }
    }`,
    peer: `query Point($id: ID!) {
      actors(where: { id: { eq: $id } }) {
        id kind name name_it description: description_en country tags website since subkind
      }
    }`,
    cypher: `MATCH (a:Actor {id: $id})
      RETURN a { .id, .kind, .name, .name_it, description: a.description_en, .country, .tags, .website, .since,
        .subkind } AS data`,
    sql: `SELECT json_object('id', id, 'kind', kind, 'name', body ->> '$.names[0].text', 'name_it',
        body ->> '$.names[0].text', 'description', body ->> '$.description.en', 'country', country,
        'tags', body -> '$.tags', 'website', body ->> '$.website', 'since', body ->> '$.since', 'subkind',
        body ->> '$.subkind') AS data FROM actor WHERE id = $id`,
    facts: {
      ours: ({ actor }: { actor: Point }) => ({
        ...actor,
        country: (actor.country as { code: string } | null)?.code ?? null,
      }),
      peer: ({ actors: [actor] }: { actors: Point[] }) => actor,
      bare: (actor: Point) => actor,
    },
  };
}
