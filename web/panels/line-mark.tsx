import { familyOf, type LinkKind } from '../../core/model/link-kinds.ts';
import { DASHES, DISPUTED_DASH, type Head, LINE_STYLES } from '../../core/style/lines.ts';
import { kebab } from '../../core/style/tokens.ts';

const HEADS: Record<Head, string> = {
  arrow: 'M22 2.5 30 7 22 11.5Z',
  open: 'M22 2.5 30 7 22 11.5 24.5 7Z',
  bar: 'M27 1.5h2.5v11H27Z',
  diamond: 'M21 7 25.5 3.2 30 7 25.5 10.8Z',
  dot: 'M23.5 7a3 3 0 1 1 6 0 3 3 0 1 1-6 0Z',
  none: '',
};

interface Props {
  kind: LinkKind;
  disputed?: boolean;
  unchecked?: boolean;
}

/** A sample of a kind of link, as on the canvas. */
export function LineMark({ kind, disputed = false, unchecked = false }: Props) {
  const { dash, head, width } = LINE_STYLES[kind];
  const colour = `var(--link-${kebab(familyOf(kind))})`;
  const dashes = disputed ? DISPUTED_DASH.map((length) => length / 2) : DASHES[dash];
  return (
    <svg class="line-mark" width="32" height="14" viewBox="0 0 32 14" aria-hidden="true">
      <path
        d={head === 'none' ? 'M1 7H31' : 'M1 7H23'}
        stroke={colour}
        stroke-width={width}
        stroke-dasharray={dashes.join(' ')}
        fill="none"
      />
      <path d={HEADS[head]} fill={unchecked ? 'var(--paper)' : colour} stroke={unchecked ? colour : 'none'} />
      {disputed && (
        <text x="12" y="11" class="line-mark-sign" fill={colour}>
          ≠
        </text>
      )}
    </svg>
  );
}
