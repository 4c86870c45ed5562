import { terminalText } from '../server/terminal-text.ts';

export interface Place {
  file: string;
  /** Counted from 1; 0 for the file as a whole. */
  line: number;
  /** Which one of several on a line, such as `node n1`; null or absent: the line says it. */
  element?: string | null;
}

/** Something wrong in a file of the dataset or of the named questions, or of an import. */
export interface Problem extends Place {
  /** What is wrong, with the value that is. */
  reason: string;
}

/** Such as `links.jsonl:12`, or `graph.gexf:1: node n1`. */
export function placeText({ file, line, element }: Place): string {
  return [line === 0 ? file : `${file}:${line}`, element ?? []].flat().join(': ');
}

/** Such as `links.jsonl:12: share: …`. */
export function problemText({ reason, ...place }: Problem): string {
  return terminalText(`${placeText(place)}: ${reason}`);
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
