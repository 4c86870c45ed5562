import { readdir } from 'node:fs/promises';
import type { z } from 'zod';
import type { Text } from '../core/language/text.ts';
import { LANGUAGE_VARIABLE, type Question, type QuestionTopic } from '../server/questions/question.ts';
import { type Problem, QuestionProblems } from './problems.ts';
import { type QuestionDocument, readDocument } from './question-document.ts';
import { readText, readValue } from './read.ts';
import { questionIndexSchema, questionSchema } from './schemas.ts';

const INDEX = 'index.json';
const LANGUAGE_LABEL: Text = { en: 'Language', it: 'Lingua' };

/** Reads and checks the named questions of a folder. Throws QuestionProblems with every problem there is. */
export async function readQuestions(folder: string): Promise<Question[]> {
  const problems: Problem[] = [];
  const index = await readValue(folder, INDEX, questionIndexSchema, problems);
  const listed = (index?.topics ?? []).flatMap(({ questions, ...topic }) =>
    questions.map((name) => ({ name, topic })),
  );
  const names = listed.map(({ name }) => name);
  for (const name of new Set(names.filter((one, place) => names.indexOf(one) !== place)))
    problems.push({ file: INDEX, line: 0, reason: `'${name}' is listed twice` });
  if (index) await findUnlisted(folder, names, problems);
  const questions: Question[] = [];
  for (const { name, topic } of listed) {
    const question = await readQuestion(folder, name, topic, problems);
    if (question) questions.push(question);
  }
  if (problems.length > 0) throw new QuestionProblems(problems);
  return questions;
}

async function findUnlisted(folder: string, names: readonly string[], problems: Problem[]): Promise<void> {
  for (const file of (await readdir(folder)).sort()) {
    const name = /^(.+)\.(?:graphql|json)$/.exec(file)?.[1];
    if (name !== undefined && file !== INDEX && !names.includes(name))
      problems.push({ file, line: 0, reason: `is not listed in ${INDEX}` });
  }
}

async function readQuestion(
  folder: string,
  name: string,
  topic: QuestionTopic,
  problems: Problem[],
): Promise<Question | null> {
  const words = await readValue(folder, `${name}.json`, questionSchema, problems);
  const file = `${name}.graphql`;
  const text = await readText(folder, file, problems);
  const document =
    text === null
      ? null
      : readDocument(text, words?.table ?? '', (reason, line) => problems.push({ file, line, reason }));
  if (!words || !document || text === null) return null;
  checkLabels(words, document, (reason) => problems.push({ file: `${name}.json`, line: 0, reason }));
  const { title, explanation, table } = words;
  const labels: Record<string, Text> = { ...words.variables, [LANGUAGE_VARIABLE]: LANGUAGE_LABEL };
  return {
    name,
    topic,
    title,
    explanation,
    table,
    tables: document.tables,
    document: text,
    operationName: document.operationName,
    variables: document.variables.map((one) => ({
      ...one,
      label: labels[one.name] ?? { en: one.name, it: one.name },
    })),
  };
}

function checkLabels(
  words: z.infer<typeof questionSchema>,
  { variables }: QuestionDocument,
  report: (reason: string) => void,
): void {
  const labelled = Object.keys(words.variables);
  const names = variables.map(({ name }) => name);
  for (const name of labelled)
    if (!names.includes(name)) report(`variables: the document has no variable '${name}'`);
  for (const name of names)
    if (name !== LANGUAGE_VARIABLE && !labelled.includes(name)) report(`variables: '${name}' has no label`);
}
