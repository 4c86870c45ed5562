import { type Asked, at } from '../asked.ts';
import type { Case } from '../case.ts';

interface OurLink {
  id: string;
  since: string;
  until: string | null;
  confidence: string;
  summary: string;
  from: { id: string; name: string; kind: string; country: { code: string } | null };
}

interface OurActor {
  id: string;
  name: string;
  links: { nodes: OurLink[] };
}

interface PeerActor {
  id: string;
  name: string;
  suppliedByConnection: { edges: { properties: object; node: object }[] };
}

const OURS = `id name
        links(first: 25, direction: IN, filter: { kinds: [SUPPLIES] }) {
          nodes { id since until confidence summary from { id name kind country { code } } }
        }`;

const PEER = `id name
        suppliedByConnection(first: 25, sort: [{ edge: { startDay: DESC } }, { edge: { id: DESC } }]) {
          edges { properties { id since until confidence summary: summary_en } node { id name kind country } }
        }`;

const CYPHER = `CALL (a) {
        MATCH (a)<-[r:SUPPLIES]-(far:Actor)
        WITH r, far ORDER BY r.startDay DESC, r.id DESC LIMIT 25
        RETURN collect(r { .id, .since, .until, .confidence, summary: r.summary_en,
          from: far { .id, .name, .kind, .country } }) AS links
      }`;

const SQL = `json_object('id', a.id, 'name', a.body ->> '$.names[0].text', 'links', (
        SELECT json_group_array(json_object('id', l.id, 'since', l.body ->> '$.since',
          'until', l.body ->> '$.until', 'confidence', l.confidence, 'summary', l.body ->> '$.summary.en',
          'from', json_object('id', far.id, 'name', far.body ->> '$.names[0].text', 'kind', far.kind,
            'country', far.country)))
        FROM (SELECT * FROM link INDEXED BY link_to WHERE to_id = a.id AND kind = 'SUPPLIES'
          ORDER BY start_key DESC, id DESC LIMIT 25) l JOIN actor far ON far.id = l.from_id))`;

/** One actor with 25 of its links and who is at their other ends. */
export function links({ supplied }: Asked): Case {
  return {
    name: '25 links with neighbours',
    variables: (turn) => ({ id: at(supplied, turn) }),
    ours: `query Links($id: ID!) { actor(id: $id) { ${OURS} } }`,
    peer: `query Links($id: ID!) { actors(where: { id: { eq: $id } }) { ${PEER} } }`,
    cypher: `MATCH (a:Actor {id: $id}) ${CYPHER} RETURN a { .id, .name, links } AS data`,
    sql: `SELECT ${SQL} AS data FROM actor a WHERE a.id = $id`,
    facts: {
      ours: ({ actor }: { actor: OurActor }) => ofOurs(actor),
      peer: ({ actors: [actor] }: { actors: [PeerActor] }) => ofPeer(actor),
      bare: (actor) => actor,
    },
  };
}

/** 25 actors, each with 25 of its links and who is at their other ends. */
export function linksOfMany({ supplied }: Asked): Case {
  return {
    name: '25 × 25',
    variables: (turn) => ({ ids: Array.from({ length: 25 }, (_, index) => at(supplied, turn * 25 + index)) }),
    ours: `query Many($ids: [ID!]!) { actors(filter: { ids: $ids }, first: 25) { nodes { ${OURS} } } }`,
    peer: `query Many($ids: [ID!]!) {
      actors(where: { id: { in: $ids } }, sort: [{ byName: ASC }]) { ${PEER} }
    }`,
    cypher: `MATCH (a:Actor) WHERE a.id IN $ids ${CYPHER}
      WITH a, links ORDER BY a.byName RETURN collect(a { .id, .name, links }) AS data`,
    sql: `SELECT json_group_array(${SQL}) AS data FROM (
      SELECT * FROM actor WHERE id IN (SELECT value FROM json_each($ids)) ORDER BY sort_name, id) a`,
    facts: {
      ours: ({ actors }: { actors: { nodes: OurActor[] } }) => actors.nodes.map(ofOurs),
      peer: ({ actors }: { actors: PeerActor[] }) => actors.map(ofPeer),
      bare: (actors) => actors,
    },
  };
}

function ofOurs({ links: { nodes }, ...actor }: OurActor): object {
  const links = nodes.map(({ from, ...link }) => ({
    ...link,
    from: { ...from, country: from.country?.code ?? null },
  }));
  return { ...actor, links };
}

function ofPeer({ suppliedByConnection: { edges }, ...actor }: PeerActor): object {
  return { ...actor, links: edges.map(({ properties, node }) => ({ ...properties, from: node })) };
}
