import type { Facts } from '../state/facts.ts';
import { inChunks } from './chunks.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';

/** Apart, since their kinds are not of one kind. */
export const drawnAgainQuery = /* GraphQL */ `
  query DrawnAgain($ids: [ID!]!) {
    actors: nodes(ids: $ids) { ...DrawnActor }
    links: nodes(ids: $ids) { ...DrawnLink }
  }
  ${drawnActor}
  ${drawnLink}
`;

interface Answer {
  actors: (Partial<DrawnActor> | null)[];
  links: (Partial<DrawnLink> | null)[];
}

/** Actors and links as they are now, by id, and the ids of those that are no longer there. */
export async function fetchAgain(
  ids: readonly string[],
  signal: AbortSignal,
): Promise<{ facts: Facts; gone: string[] }> {
  const answers = await Promise.all(
    inChunks(ids).map((chunk) => request<Answer>(drawnAgainQuery, { ids: chunk }, signal)),
  );
  const news = facts({
    actors: answers.flatMap(({ actors }) => actors.filter((node) => node?.id !== undefined) as DrawnActor[]),
    links: answers.flatMap(({ links }) => links.filter((node) => node?.id !== undefined) as DrawnLink[]),
  });
  return { facts: news, gone: ids.filter((id) => !news.actors.has(id) && !news.links.has(id)) };
}
