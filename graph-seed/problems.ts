import { terminalText } from '../server/terminal-text.ts';

/** Something wrong in a file of the dataset or of the named questions. */
export interface Problem {
  file: string;
  /** Counted from 1; 0 for the file as a whole. */
  line: number;
  /** What is wrong, with the value that is. */
  reason: string;
}

/** Such as `links.jsonl:12: share: …`. */
export function problemText({ file, line, reason }: Problem): string {
  return terminalText(line === 0 ? `${file}: ${reason}` : `${file}:${line}: ${reason}`);
}

/** Carries every problem, not the first alone. */
class FileProblems extends Error {
  readonly problems: readonly Problem[];

  constructor(what: string, problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(
      `${what} ${count}; nothing was loaded\n${problems.map((one) => `  ${problemText(one)}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Thrown before a store is touched. */
export class DatasetProblems extends FileProblems {
  override readonly name = 'DatasetProblems';

  constructor(problems: readonly Problem[]) {
    super('the dataset has', problems);
  }
}

/** Thrown before any named question is answered. */
export class QuestionProblems extends FileProblems {
  override readonly name = 'QuestionProblems';

  constructor(problems: readonly Problem[]) {
    super('the named questions have', problems);
  }
}
