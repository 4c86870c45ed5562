import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the named questions that are shipped lie. */
export const QUESTION_FOLDER = 'graph-seed/questions';

interface Words {
  en: string;
  it: string;
}

interface QuestionWords {
  title: Words;
  explanation: Words;
  variables: Record<string, Words>;
  table: string;
}

export function questionIndex(): { id: string; title: Words; questions: string[] }[] {
  return JSON.parse(read('index.json')).topics;
}

export function questionText(name: string): string {
  return read(`${name}.graphql`);
}

export function questionWords(name: string): QuestionWords {
  return JSON.parse(read(`${name}.json`));
}

function read(file: string): string {
  return readFileSync(join(QUESTION_FOLDER, file), 'utf8');
}
