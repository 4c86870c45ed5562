import { z } from 'zod';
import { LAYOUTS } from '../core/view/state.ts';
import { day, id, oneOf, text } from '../server/rows/schemas.ts';

/** What the files of a dataset look like besides its rows. */

const texts = z.strictObject({ en: text, it: text });

/** A curated view: actors without a place are placed when it is loaded. */
export const viewSchema = z.strictObject({
  id,
  title: texts,
  note: texts,
  actors: z.array(id).min(1),
  activeOn: day.exactOptional(),
  comparedWith: day.exactOptional(),
  layout: oneOf(LAYOUTS, 'layout').default('FORCE'),
});

/** A link that was claimed and no longer is. */
export const retractedSchema = z.strictObject({ id, on: day, reason: texts });

export const datasetSchema = z.strictObject({
  name: id,
  title: texts,
  licence: text,
  updated: day,
  startingQuestions: z.array(
    z.strictObject({ id, title: texts, explanation: texts, address: z.string().startsWith('/') }),
  ),
});

const questionName = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a question has lower-case letters, digits and hyphens in its name')
  .max(80);

/** The words of a named question, beside its query. */
export const questionSchema = z.strictObject({
  title: texts,
  explanation: texts,
  variables: z.record(z.string(), texts),
  table: text,
});

export const questionIndexSchema = z.strictObject({
  topics: z.array(z.strictObject({ id, title: texts, questions: z.array(questionName).min(1) })).min(1),
});
