import type { Ask } from './ask.ts';
import type { Question } from './question.ts';

/** A question as an address asks it. */
interface AskedQuestion {
  question: Question;
  /** All of its variables, as JSON: those that the address gives, and the defaults of the others. */
  variables: Record<string, unknown>;
  /** The parameters that belong to the format, such as `table`. */
  options: Record<string, string | undefined>;
  /** The address itself. */
  url: string;
  ask: Ask;
  /** Resolves when it is the turn of whoever asks: to be waited for before what takes long in one go. */
  turn: () => Promise<void>;
}

/** A form in which an answer is given, by the ending of the address. */
export interface AnswerFormat {
  type: string;
  /** Names of its own parameters. */
  parameters: readonly string[];
  write: (asked: AskedQuestion) => Promise<string>;
}
