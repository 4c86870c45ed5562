import type { ActorKind } from '../../core/model/actor-kinds.ts';
import { ACTOR_SHAPES } from '../../core/style/shapes.ts';
import { kebab } from '../../core/style/tokens.ts';

/** The shape and colour of a kind of actor, as on the canvas. */
export function KindMark({ kind, size = 14 }: { kind: ActorKind; size?: number }) {
  const points = ACTOR_SHAPES[kind].map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return (
    <svg class="kind-mark" width={size} height={size} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      <polygon points={points} fill={`var(--actor-${kebab(kind)})`} />
    </svg>
  );
}
