import type { Actor, NameKind } from '../../core/model/actor.ts';
import type { Evidence, Link } from '../../core/model/link.ts';
import type { Source, SourceKind } from '../../core/model/source.ts';
import { inChunks } from './chunks.ts';
import { request } from './request.ts';

const actorRow = /* GraphQL */ `
  fragment ActorRow on Actor {
    id
    kind
    subkind
    names { text lang kind }
    en: description(lang: EN)
    it: description(lang: IT)
    zh: description(lang: ZH)
    country { code }
    tags
    identifiers { scheme value }
    website
    since
  }
`;

const linkRow = /* GraphQL */ `
  fragment LinkRow on Link {
    id
    kind
    from { id }
    to { id }
    since
    until
    confidence
    en: summary(lang: EN)
    it: summary(lang: IT)
    zh: summary(lang: ZH)
    item
    share
    role
    topic
    amount { value unit }
    evidence { stance locator source { id } }
  }
`;

const sourceRow = /* GraphQL */ `
  fragment SourceRow on Source { id title publisher url date lang kind checkedOn }
`;

export const actorRowsQuery = /* GraphQL */ `
  query ActorRows($ids: [ID!]!) {
    nodes(ids: $ids) { ...ActorRow }
  }
  ${actorRow}
`;

export const linkRowsQuery = /* GraphQL */ `
  query LinkRows($ids: [ID!]!) {
    nodes(ids: $ids) { ...LinkRow }
  }
  ${linkRow}
`;

export const sourceRowsQuery = /* GraphQL */ `
  query SourceRows($ids: [ID!]!) {
    nodes(ids: $ids) { ...SourceRow }
  }
  ${sourceRow}
`;

export const keptRowsQuery = /* GraphQL */ `
  query KeptRows($id: ID!) {
    view(id: $id, asSaved: true) {
      datasetVersion
      subgraph {
        actors { ...ActorRow }
        links { ...LinkRow }
      }
      sources { ...SourceRow }
    }
  }
  ${actorRow}
  ${linkRow}
  ${sourceRow}
`;

type Nullable<T> = { [Key in keyof T]-?: undefined extends T[Key] ? NonNullable<T[Key]> | null : T[Key] };
type Texts = Record<'en' | 'it' | 'zh', string | null>;

interface ActorRow extends Omit<Nullable<Actor>, 'names' | 'description' | 'country'>, Texts {
  names: { text: string; lang: string; kind: string }[];
  country: { code: string } | null;
}

interface LinkRow extends Omit<Nullable<Link>, 'from' | 'to' | 'summary' | 'evidence'>, Texts {
  from: { id: string };
  to: { id: string };
  evidence: (Omit<Nullable<Evidence>, 'source'> & { source: { id: string } })[];
}

interface SourceRow extends Omit<Nullable<Source>, 'kind' | 'lang'> {
  kind: string;
  lang: string | null;
}

export interface Rows {
  actors: Actor[];
  links: Link[];
  sources: Source[];
}

/** All that the graph says of these actors and links, with the sources cited; unknown ids are left out. */
export async function fetchRows(
  ids: { actors: readonly string[]; links: readonly string[] },
  signal: AbortSignal,
): Promise<Rows> {
  const [actorRows, linkRows] = await Promise.all([
    fetchNodes<ActorRow>(actorRowsQuery, ids.actors, signal),
    fetchNodes<LinkRow>(linkRowsQuery, ids.links, signal),
  ]);
  const links = linkRows.map(linkOf);
  const cited = new Set(links.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const sourceRows = await fetchNodes<SourceRow>(sourceRowsQuery, [...cited].sort(), signal);
  return { actors: actorRows.map(actorOf), links, sources: sourceRows.map(sourceOf) };
}

interface KeptRows {
  datasetVersion: string;
  subgraph: { actors: ActorRow[]; links: LinkRow[] };
  sources: SourceRow[];
}

/** All that a view keeps of what it shows; null where it keeps nothing. */
export async function fetchKeptRows(
  id: string,
  signal: AbortSignal,
): Promise<(Rows & { datasetVersion: string }) | null> {
  const { view } = await request<{ view: KeptRows | null }>(keptRowsQuery, { id }, signal);
  return (
    view && {
      datasetVersion: view.datasetVersion,
      actors: view.subgraph.actors.map(actorOf),
      links: view.subgraph.links.map(linkOf),
      sources: view.sources.map(sourceOf),
    }
  );
}

async function fetchNodes<Row>(query: string, ids: readonly string[], signal: AbortSignal): Promise<Row[]> {
  const answers = await Promise.all(
    inChunks(ids).map((chunk) => request<{ nodes: (Row | null)[] }>(query, { ids: chunk }, signal)),
  );
  return answers.flatMap(({ nodes }) => nodes.flatMap((node) => node ?? []));
}

function actorOf({ en, it, zh, names, country, ...row }: ActorRow): Actor {
  return {
    ...present(row),
    names: names.map((name) => ({ ...name, kind: name.kind.toLowerCase() as NameKind })),
    description: textOf({ en, it, zh }),
    ...(country !== null && { country: country.code }),
  } as Actor;
}

function linkOf({ en, it, zh, from, to, evidence, ...row }: LinkRow): Link {
  return {
    ...present(row),
    from: from.id,
    to: to.id,
    summary: textOf({ en, it, zh }),
    evidence: evidence.map(({ source, ...piece }) => ({ ...present(piece), source: source.id })),
  } as Link;
}

function sourceOf({ kind, lang, ...row }: SourceRow): Source {
  return {
    ...present(row),
    kind: kind.toLowerCase().replaceAll('_', '-') as SourceKind,
    lang: lang ?? '',
  } as Source;
}

/** GraphQL says null where the model says nothing. */
function present(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** A language that is missing answers in English, which then is no text of its own. */
function textOf({ en, it, zh }: Texts): Partial<Record<'en' | 'it' | 'zh', string>> {
  return {
    ...(en !== null && en !== '' && { en }),
    ...(it !== null && it !== en && { it }),
    ...(zh !== null && zh !== en && { zh }),
  };
}
