import type { AnswerCell } from '../../../core/answer/table.ts';
import { CHIP_FACTS } from './chips.ts';
import { STATE_FACTS } from './states.ts';

/** What a named question must answer on the shipped dataset, as its files say it. */
export interface QuestionFacts {
  /** Cells of one row of its table, by column. */
  row: Record<string, AnswerCell>;
  /** Values that stand somewhere in the answer. */
  holds: string[];
  /** Variables to which it answers something else, and a value of that answer. */
  other: [variables: Record<string, unknown>, holds: string];
}

export const QUESTION_FACTS: Record<string, QuestionFacts> = { ...CHIP_FACTS, ...STATE_FACTS };
