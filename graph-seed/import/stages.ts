import type { SubjectKind } from '../../server/store/change-log.ts';

/** The order of writing: what others stand on first, and rows before what is only mentioned. */
export const STAGES: readonly { kind: SubjectKind; isDerived: boolean }[] = [
  { kind: 'SOURCE', isDerived: false },
  { kind: 'SOURCE', isDerived: true },
  { kind: 'ACTOR', isDerived: false },
  { kind: 'ACTOR', isDerived: true },
  { kind: 'LINK', isDerived: false },
];
