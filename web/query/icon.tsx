/** @jsxImportSource react */
import type { IconNode } from 'lucide';
import { createElement } from 'react';

/** One of lucide's icons, as in the panels, for React. */
export function Icon({ of, size = 16 }: { of: IconNode; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }))}
    </svg>
  );
}

/** A button that is an icon; its name is read aloud and shown where the pointer rests. */
export function IconButton({ of, label, onClick }: { of: IconNode; label: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" title={label} aria-label={label} onClick={onClick}>
      <Icon of={of} />
    </button>
  );
}
