import { CONFIDENCES } from '../../../core/model/link.ts';

/** The Cypher that gives the doubt of a confidence: a relationship has it as a number, a claim has the word alone. */
export function doubtIn(confidence: string): string {
  const doubts = CONFIDENCES.map((one, doubt) => `WHEN '${one}' THEN ${doubt}`);
  return `CASE ${confidence} ${doubts.join(' ')} END`;
}
