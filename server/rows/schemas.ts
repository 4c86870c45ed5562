import { z } from 'zod';
import { isPrintable } from '../../core/language/printable.ts';
import { nearest } from '../../core/language/spelling.ts';
import { NAME_KINDS } from '../../core/model/actor.ts';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import { isCountryCode } from '../../core/model/country-code.ts';
import { CONFIDENCES, STANCES } from '../../core/model/link.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { isPartialDate } from '../../core/model/partial-date.ts';
import { SOURCE_KINDS } from '../../core/model/source.ts';

/** What a row of the graph must look like, wherever it comes from. A key that is not named here is a problem: it would be lost. */

/** What an id looks like, whatever it names. */
export const id = z
  .string('an id is needed')
  .min(1, { error: 'an id is needed', abort: true })
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'an id has lower-case letters, digits, dots, hyphens and underscores only')
  .max(200, 'is longer than 200 characters');
/** On one line or so: a name, a title. */
export const text = textUpTo(2_000);
const longText = textUpTo(10_000);
const someTexts = z.strictObject({
  en: longText.exactOptional(),
  it: longText.exactOptional(),
  zh: longText.exactOptional(),
});
const SHARE = 'a share is from 0 to 100 percent';
const partialDate = z.string().refine(isPartialDate, {
  error: (issue) => `${shown(issue.input)} is not a date such as 2022, 2022-10 or 2022-10-07`,
});
export const day = partialDate.refine((value) => value.length === 10, {
  error: (issue) => `${shown(issue.input)} is not a day`,
});
const webAddress = z
  .url({ protocol: /^https?$/, error: (issue) => `${shown(issue.input)} is not a web address` })
  .max(2_000, 'is longer than 2000 characters')
  .refine(hasNoLogin, 'a web address has no name or password in it')
  .refine(isPrintable, 'has characters that can’t be shown');
const language = z.string().regex(/^[a-z]{2}$/, 'a language is two lower-case letters (ISO 639-1)');

/** What is published is no place for somebody's password. */
function hasNoLogin(address: string): boolean {
  const { username, password } = URL.canParse(address) ? new URL(address) : { username: '', password: '' };
  return username === '' && password === '';
}

/** What was given, as far as it helps to find it. */
function shown(input: unknown): string {
  return `'${textOf(input).slice(0, 80)}'`;
}

/** Whatever JSON may hold. */
function textOf(input: unknown): string {
  return typeof input === 'object' && input !== null ? JSON.stringify(input) : String(input);
}

function textUpTo(most: number) {
  return z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(most, `is longer than ${most} characters`)
    .refine(isPrintable, 'has characters that can’t be shown');
}

/** Far more than any row needs, so that no row is too large to be read, shown or undone. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(1_000, 'has more than 1000 entries');
}

export function oneOf<Kind extends string>(kinds: readonly Kind[], what: string) {
  return z.enum(kinds as [Kind, ...Kind[]], {
    error: ({ input }) => {
      const meant = nearest(textOf(input), kinds);
      return `unknown ${what} ${shown(input)}${meant === null ? '' : `; did you mean ${meant}?`}`;
    },
  });
}

export const actorSchema = z.strictObject({
  id,
  kind: oneOf(actorKinds, 'kind of actor'),
  subkind: text.exactOptional(),
  names: listOf(z.strictObject({ text, lang: language, kind: oneOf(NAME_KINDS, 'kind of name') })).min(
    1,
    'an actor needs at least one name',
  ),
  country: z
    .string()
    .refine(isCountryCode, {
      error: (issue) => `${shown(issue.input)} is no country, which is two capital letters (ISO 3166-1)`,
    })
    .exactOptional(),
  description: someTexts.default({}),
  tags: listOf(text).default([]),
  identifiers: listOf(z.strictObject({ scheme: text, value: text })).default([]),
  website: webAddress.exactOptional(),
  since: partialDate.exactOptional(),
});

export const linkSchema = z.strictObject({
  id,
  kind: oneOf(linkKinds, 'kind of link'),
  from: id,
  to: id,
  since: partialDate.exactOptional(),
  until: partialDate.exactOptional(),
  confidence: oneOf(CONFIDENCES, 'confidence'),
  summary: someTexts,
  item: text.exactOptional(),
  share: z.number().min(0, SHARE).max(100, SHARE).exactOptional(),
  role: text.exactOptional(),
  topic: text.exactOptional(),
  amount: z.strictObject({ value: z.number(), unit: text }).exactOptional(),
  evidence: listOf(
    z.strictObject({ source: id, stance: oneOf(STANCES, 'stance'), locator: text.exactOptional() }),
  ).min(1, 'a link needs at least one piece of evidence'),
});

export const sourceSchema = z.strictObject({
  id,
  title: text,
  publisher: text,
  url: webAddress.exactOptional(),
  date: partialDate.exactOptional(),
  lang: language,
  kind: oneOf(Object.keys(SOURCE_KINDS) as (keyof typeof SOURCE_KINDS)[], 'kind of source'),
  checkedOn: day.exactOptional(),
});
