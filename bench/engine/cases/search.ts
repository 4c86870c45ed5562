import { type Asked, at } from '../asked.ts';
import type { Case } from '../case.ts';

interface Found {
  id: string;
}

/** Actors whose names have words that begin with those of a text. */
export function search({ names }: Asked): Case {
  return {
    name: 'search',
    variables: (turn) => {
      const text = at(names, turn);
      const words = text.toLowerCase().split(' ');
      return { text, phrase: words.map((word) => `+${word}*`).join(' '), words };
    },
    ours: `query Search($text: String!) {
      search(text: $text, first: 25) { score actor { id name kind country { code } } }
    }`,
    peer: `query Search($phrase: String!) {
      searchActors(phrase: $phrase, first: 25) { edges { score node { id name kind country } } }
    }`,
    cypher: `CALL db.index.fulltext.queryNodes('actor_words', $phrase) YIELD node, score
      WITH node, score ORDER BY score DESC LIMIT 25
      RETURN collect(node { .id, .name, .kind, .country, score: score }) AS data`,
    sql: `SELECT json_group_array(json_object('id', a.id, 'name', a.body ->> '$.names[0].text', 'kind', a.kind,
        'country', a.country)) AS data
      FROM (
        SELECT actor FROM json_each($words) w JOIN actor_word ON word >= w.value AND word < w.value || char(1114111)
        GROUP BY actor HAVING count(DISTINCT w.key) = json_array_length($words) LIMIT 25
      ) JOIN actor a ON a.id = actor`,
    facts: {
      ours: ({ search: hits }: { search: { actor: Found }[] }) => idsOf(hits.map(({ actor }) => actor)),
      peer: ({ searchActors: { edges } }: { searchActors: { edges: { node: Found }[] } }) =>
        idsOf(edges.map(({ node }) => node)),
      bare: idsOf,
    },
  };
}

/** Who is found; in which order is each side's own rule. */
function idsOf(found: Found[]): string[] {
  return found.map(({ id }) => id).sort();
}
