import type { LinkKind } from '../model/link-kinds.ts';

export type Dash = 'solid' | 'dashed' | 'dotted';
export type Head = 'arrow' | 'open' | 'bar' | 'diamond' | 'dot' | 'none';

/** How a kind of link is drawn within the colour of its family. */
interface LineStyle {
  dash: Dash;
  head: Head;
  /** Pixels at zoom 1. */
  width: number;
}

export const LINE_STYLES: Record<LinkKind, LineStyle> = {
  SUPPLIES: line('solid', 'arrow', 1.8),
  MANUFACTURES: line('solid', 'dot', 1.8),
  DESIGNS: line('solid', 'open', 1.4),
  LICENSES: line('dotted', 'arrow', 1.6),
  BUYS: line('solid', 'diamond', 1.6),
  USES: line('dotted', 'open', 1.6),
  DEPENDS_ON: line('dashed', 'arrow', 1.8),
  SANCTIONS: line('solid', 'bar', 3),
  RESTRICTS: line('solid', 'bar', 1.8),
  BANS_PURCHASE_OF: line('dashed', 'bar', 2.2),
  REGULATES: line('solid', 'open', 1.3),
  PRESSURES: line('dotted', 'arrow', 1.8),
  OWNS: line('solid', 'arrow', 2.4),
  INVESTS_IN: line('dashed', 'arrow', 1.6),
  SUBSIDIARY_OF: line('solid', 'diamond', 1.8),
  CONTROLS: line('solid', 'open', 1.8),
  DEVELOPS: line('solid', 'arrow', 1.8),
  BASED_ON: line('dashed', 'open', 1.6),
  RUNS_ON: line('solid', 'dot', 1.6),
  OPTIMISED_FOR: line('dotted', 'arrow', 1.6),
  CERTIFIES: line('solid', 'diamond', 1.4),
  ISSUES: line('solid', 'arrow', 1.6),
  FAVOURS: line('dashed', 'arrow', 1.6),
  CONVENES: line('dotted', 'arrow', 1.6),
  NEGOTIATES_WITH: line('dashed', 'none', 1.6),
  ANNOUNCES: line('solid', 'open', 1.3),
  PART_OF: line('solid', 'open', 1),
  LEADS: line('dashed', 'arrow', 1),
  LOCATED_IN: line('solid', 'dot', 1),
  WORKS_FOR: line('solid', 'arrow', 1),
  HOLDS_OFFICE: line('solid', 'diamond', 1),
  REPRESENTS: line('dashed', 'open', 1),
  SUCCEEDS: line('dotted', 'arrow', 1),
  RELATED_TO: line('solid', 'none', 1),
  ASSOCIATED_WITH: line('dotted', 'none', 1),
  COMPETES_WITH: line('dotted', 'none', 1.4),
};

/** Lengths of stroke and gap, in pixels at zoom 1. */
export const DASHES: Record<Dash, readonly number[]> = { solid: [], dashed: [8, 4], dotted: [2, 4] };

/** A disputed link is broken, whatever its kind. */
export const DISPUTED_DASH: readonly number[] = [10, 7];

/** A link that ended between two days is broken, whatever its kind. */
export const ENDED_DASH: readonly number[] = [5, 4];

/** What stands at the middle of a link: it began, it ended, sources contradict each other. */
export const SIGNS = { BEGAN: '+', ENDED: '−', DISPUTED: '≠' } as const;

function line(dash: Dash, head: Head, width: number): LineStyle {
  return { dash, head, width };
}
