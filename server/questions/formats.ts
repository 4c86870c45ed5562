import { csvAnswer } from './csv-answer.ts';
import type { AnswerFormat } from './format.ts';
import { jsonAnswer } from './json-answer.ts';
import { svgAnswer } from './svg-answer.ts';

/** What an answer can be given as, by the ending of its address. */
export const ANSWER_FORMATS: Readonly<Record<string, AnswerFormat>> = {
  json: jsonAnswer,
  csv: csvAnswer,
  svg: svgAnswer,
};
