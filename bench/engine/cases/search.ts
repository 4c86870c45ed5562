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
    // Begins with the last word, which here is the rarest.
    sql: `SELECT json_group_array(json_object('id', a.id, 'name', a.body ->> '$.names[0].text', 'kind', a.kind,
        'country', a.country)) AS data
      FROM (
        SELECT DISTINCT w.actor FROM actor_word w
        WHERE w.word >= $words ->> '$[#-1]' AND w.word < $words ->> '$[#-1]' || char(1114111) AND NOT EXISTS (
          SELECT 1 FROM json_each($words) other WHERE NOT EXISTS (
            SELECT 1 FROM actor_word x INDEXED BY word_of_actor WHERE x.actor = w.actor
              AND x.word >= other.value AND x.word < other.value || char(1114111)))
        LIMIT 25
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
