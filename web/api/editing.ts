import type { Language } from '../../core/language/text.ts';
import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import { failureOf, request } from './request.ts';
import { actorInput, linkInput, sourceInput } from './row-inputs.ts';

/** Who answers for an edit, by what right, and why. */
export interface Signed {
  token: string;
  by: string;
  /** Empty: not said. */
  note: string;
}

export const canEditQuery = /* GraphQL */ `
  query CanEdit { canEdit }
`;

export const revertEditMutation = /* GraphQL */ `
  mutation RevertEdit($input: RevertEditInput!) {
    revertEdit(input: $input) { edit { id subjectKind subjectId } }
  }
`;

/** `wrongToken`: this one does not open it; `readOnly`: the server takes no edits at all. */
export type Right = 'granted' | 'wrongToken' | 'readOnly';

export async function fetchCanEdit(token: string, signal: AbortSignal): Promise<boolean> {
  return (await request<{ canEdit: boolean }>(canEditQuery, {}, signal, token)).canEdit;
}

/** What a token is good for. Why it is good for nothing only an edit is told, so one is tried that can do nothing. */
export async function fetchRight(token: string, signal: AbortSignal): Promise<Right> {
  if (await fetchCanEdit(token, signal)) return 'granted';
  try {
    await request(revertEditMutation, { input: { edit: 'none', by: 'nobody' } }, signal, token);
  } catch (cause) {
    if (failureOf(cause).code === 'FORBIDDEN') return 'readOnly';
  }
  return 'wrongToken';
}

export const putActorMutation = /* GraphQL */ `
  mutation PutActor($input: PutActorInput!) {
    putActor(input: $input) { actor { id } }
  }
`;

/**
 * Answers the id. `revision`: of the row that it replaces; null: it is new. Fails with CONFLICT where that is no longer
 * true.
 */
export async function putActor(
  actor: Actor,
  revision: string | null,
  signed: Signed,
  signal: AbortSignal,
): Promise<string> {
  const answer = await edit<{ putActor: { actor: { id: string } } }>(
    putActorMutation,
    { actor: actorInput(actor), revision },
    signed,
    signal,
  );
  return answer.putActor.actor.id;
}

export const putLinkMutation = /* GraphQL */ `
  mutation PutLink($input: PutLinkInput!) {
    putLink(input: $input) { link { id } }
  }
`;

/** The same for a link, with the new sources that it cites. */
export async function putLink(
  link: Link,
  sources: readonly Source[],
  revision: string | null,
  signed: Signed,
  signal: AbortSignal,
): Promise<string> {
  const answer = await edit<{ putLink: { link: { id: string } } }>(
    putLinkMutation,
    { link: linkInput(link), sources: sources.map(sourceInput), revision },
    signed,
    signal,
  );
  return answer.putLink.link.id;
}

export const putSourceMutation = /* GraphQL */ `
  mutation PutSource($input: PutSourceInput!) {
    putSource(input: $input) { source { id } }
  }
`;

export async function putSource(
  source: Source,
  revision: string | null,
  signed: Signed,
  signal: AbortSignal,
): Promise<string> {
  const answer = await edit<{ putSource: { source: { id: string } } }>(
    putSourceMutation,
    { source: sourceInput(source), revision },
    signed,
    signal,
  );
  return answer.putSource.source.id;
}

export const retractLinkMutation = /* GraphQL */ `
  mutation RetractLink($input: RetractLinkInput!) {
    retractLink(input: $input) { edit { id } }
  }
`;

export interface NewRetraction {
  id: string;
  revision: string;
  on: string;
  reason: string;
  lang: Language;
}

export async function retractLink(
  retraction: NewRetraction,
  signed: Signed,
  signal: AbortSignal,
): Promise<void> {
  await edit(retractLinkMutation, retraction, signed, signal);
}

/**
 * Undoes an edit by another one. `revision`: that of the row as it stands, with whose later edits this one is undone; null:
 * there are none. Fails with CONFLICT where that is not so.
 */
export async function revertEdit(
  id: string,
  revision: string | null,
  signed: Signed,
  signal: AbortSignal,
): Promise<void> {
  await edit(revertEditMutation, { edit: id, revision }, signed, signal);
}

function edit<T>(
  mutation: string,
  input: object,
  { token, by, note }: Signed,
  signal: AbortSignal,
): Promise<T> {
  const why = note.trim();
  return request(mutation, { input: { ...input, by, ...(why !== '' && { note: why }) } }, signal, token);
}
