export type AnswerCell = string | number | boolean | null;

/** A list of an answer with its objects as rows. */
export interface AnswerTable {
  /** The path of the list in the answer: `actor.links.nodes`; `answer` for the values that stand in no list. */
  name: string;
  /** Paths within a row: `to.name`. */
  columns: string[];
  /** A cell for each column. */
  rows: AnswerCell[][];
}
