import type { SubjectKind } from '../../server/store/change-log.ts';

/** Rows of a kind, or what is only mentioned. */
export interface Stage {
  kind: SubjectKind;
  isDerived: boolean;
}

/** The order of writing: what others stand on first, and rows before what is only mentioned. */
export const STAGES: readonly Stage[] = [
  { kind: 'SOURCE', isDerived: false },
  { kind: 'SOURCE', isDerived: true },
  { kind: 'ACTOR', isDerived: false },
  { kind: 'ACTOR', isDerived: true },
  { kind: 'LINK', isDerived: false },
];
