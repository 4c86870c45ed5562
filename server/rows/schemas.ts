import { z } from 'zod';
import { isPrintable } from '../../core/language/printable.ts';
import { nearest } from '../../core/language/spelling.ts';
import { NAME_KINDS } from '../../core/model/actor.ts';
import { actorKinds } from '../../core/model/actor-kinds.ts';
import { isCountryCode } from '../../core/model/country-code.ts';
import { CONFIDENCES, STANCES } from '../../core/model/link.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { isPartialDate } from '../../core/model/partial-date.ts';
import { fault } from '../../core/model/problems.ts';
import { SOURCE_KINDS } from '../../core/model/source.ts';
import { faultOf, must, short, textOf, UNPRINTABLE } from './faults.ts';

/** What a row of the graph must look like, wherever it comes from. A key that is not named here is a problem: it would be lost. */

const LONGEST_ID = 200;
/** What an id looks like, whatever it names. */
export const id = z.custom<string>().check(
  must(
    (given) => typeof given === 'string' && given !== '',
    () => fault('missing', 'an id is needed'),
    true,
  ),
  must(
    (given) => /^[a-z0-9][a-z0-9._-]*$/.test(given),
    () => fault('id', 'an id has lower-case letters, digits, dots, hyphens and underscores only'),
  ),
  z.maxLength(LONGEST_ID),
);
const printable = must(isPrintable, () => UNPRINTABLE);
/** A text on one line or so has at most so many characters: a name, a title, a tag. */
export const LONGEST_TEXT = 2_000;
export const text = textUpTo(LONGEST_TEXT);
const longText = textUpTo(10_000);
const someTexts = z.strictObject({
  en: longText.exactOptional(),
  it: longText.exactOptional(),
  zh: longText.exactOptional(),
});
const share = z.number().check(
  must(
    (given) => given >= 0 && given <= 100,
    () => fault('share', 'a share is from 0 to 100 percent'),
  ),
);
const partialDate = z
  .string()
  .check(
    must(isPartialDate, (given) =>
      faultOf('date', given, 'is not a date such as 2022, 2022-10 or 2022-10-07'),
    ),
  );
export const day = partialDate.check(
  must(
    (given) => given.length === 10,
    (given) => faultOf('day', given, 'is not a day'),
  ),
);
const address = z.url({ protocol: /^https?$/ });
const webAddress = z
  .custom<string>()
  .check(
    must(
      (given) => address.safeParse(given).success,
      (given) => faultOf('address', given, 'is not a web address'),
      true,
    ),
  )
  .overwrite((given) => address.parse(given))
  .check(
    z.maxLength(2_000),
    must(hasNoLogin, () => fault('login', 'a web address has no name or password in it')),
    printable,
  );
const language = z.string().check(
  must(
    (given) => /^[a-z]{2}$/.test(given),
    () => fault('language', 'a language is two lower-case letters (ISO 639-1)'),
  ),
);
const country = z
  .string()
  .check(
    must(isCountryCode, (given) =>
      faultOf('country', given, 'is no country, which is two capital letters (ISO 3166-1)'),
    ),
  );

/** What is published is no place for somebody's password. */
function hasNoLogin(given: string): boolean {
  const { username, password } = URL.canParse(given) ? new URL(given) : { username: '', password: '' };
  return username === '' && password === '';
}

function textUpTo(most: number) {
  return z.string().trim().min(1).max(most).check(printable);
}

/** Far more than any row needs, so that no row is too large to be read, shown or undone. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(1_000);
}

export function oneOf<Kind extends string>(kinds: readonly Kind[], what: string) {
  return z.custom<Kind>().check(
    must<unknown>(
      (given) => given !== undefined && given !== null && given !== '',
      () => fault('missing', 'is missing'),
      true,
    ),
    must(
      (given) => kinds.includes(given),
      (given) => {
        const meant = nearest(textOf(given), kinds);
        const known = `unknown ${what} '${short(given)}'`;
        return meant === null
          ? fault('unknownKind', known, short(given))
          : fault('unknownKind', `${known}; did you mean ${meant}?`, short(given), meant);
      },
    ),
  );
}

export const actorSchema = z.strictObject({
  id,
  kind: oneOf(actorKinds, 'kind of actor'),
  subkind: text.exactOptional(),
  names: listOf(z.strictObject({ text, lang: language, kind: oneOf(NAME_KINDS, 'kind of name') })).check(
    must(
      ({ length }) => length > 0,
      () => fault('missing', 'an actor needs at least one name'),
    ),
  ),
  country: country.exactOptional(),
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
  share: share.exactOptional(),
  role: text.exactOptional(),
  topic: text.exactOptional(),
  amount: z.strictObject({ value: z.number(), unit: text }).exactOptional(),
  evidence: listOf(
    z.strictObject({ source: id, stance: oneOf(STANCES, 'stance'), locator: text.exactOptional() }),
  ).check(
    must(
      ({ length }) => length > 0,
      () => fault('evidence', 'a link needs at least one piece of evidence'),
    ),
  ),
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
