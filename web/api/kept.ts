import type { Facts } from '../state/facts.ts';
import { type DrawnActor, type DrawnLink, drawnActor, drawnLink, facts } from './drawn.ts';
import { request } from './request.ts';

export const keptDataQuery = /* GraphQL */ `
  query KeptData($id: ID!) {
    view(id: $id, asSaved: true) {
      subgraph {
        actors { ...DrawnActor }
        links { ...DrawnLink }
      }
    }
  }
  ${drawnActor}
  ${drawnLink}
`;

interface Answer {
  view: { subgraph: { actors: DrawnActor[]; links: DrawnLink[] } } | null;
}

/** What a view was saved with, as far as it shows it; null where it kept nothing. */
export async function fetchKept(id: string, signal: AbortSignal): Promise<Facts | null> {
  const { view } = await request<Answer>(keptDataQuery, { id }, signal);
  return view && facts(view.subgraph);
}
