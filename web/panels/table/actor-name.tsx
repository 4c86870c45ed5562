import type { ActorKind } from '../../../core/model/actor-kinds.ts';
import { useExplorer } from '../context.ts';
import { KindMark } from '../kind-mark.tsx';

/** An actor in a cell, in the language of labels. */
export function ActorName({ kind, name }: { kind: ActorKind; name: string }) {
  const { labels } = useExplorer().history.present;
  return (
    <span class="marked">
      <KindMark kind={kind} size={12} />
      <span lang={labels.toLowerCase()}>{name}</span>
    </span>
  );
}
