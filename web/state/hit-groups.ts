import type { ActorKind } from '../../core/model/actor-kinds.ts';
import type { SearchHit } from '../api/search.ts';

export interface HitGroup {
  kind: ActorKind;
  hits: SearchHit[];
}

/** Hits by kind of actor. Groups stand in the order of their best hits, so that the best of all stays first. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<ActorKind, SearchHit[]>();
  for (const hit of hits) groups.set(hit.actor.kind, [...(groups.get(hit.actor.kind) ?? []), hit]);
  return [...groups].map(([kind, ofKind]) => ({ kind, hits: ofKind }));
}
