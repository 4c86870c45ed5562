import { createHash } from 'node:crypto';
import { slugOf } from '../../server/editing/new-id.ts';

const VALID = /^[a-z0-9][a-z0-9._-]{0,199}$/;
/** Ids that only count: in another file the same one means something else. */
const COUNTING = /^(?:[ne][-_]?)?\d+$/i;
/** Longer names lose their end in an id. */
const LONGEST = 60;

/**
 * The id of something that a table calls by name or by an id of its own: "NVIDIA Corp." → `nvidia-corp`. Ids that only
 * count get the name of the import in front.
 */
export function idOf(text: string, importName: string): string {
  if (isNumber(text)) return `${importName}--${text.toLowerCase()}`;
  if (VALID.test(text)) return text;
  const slug = slugOf(text);
  // Names in other scripts sound alike more often than they are.
  const isTelling = slug !== '' && text.length <= LONGEST && !/[^\p{Script=Latin}\P{L}]/u.test(text);
  return isTelling ? slug : withHash(slug, text);
}

/** Whether an id is a number, such as `12` or `n0`. */
function isNumber(text: string): boolean {
  return COUNTING.test(text);
}

/** Whether an id tells nothing; yEd writes `n0::n1` for a node within another. */
export function onlyCounts(text: string): boolean {
  return text.split('::').every(isNumber);
}

/** Whether a text is taken for an id as it stands, or an id has to be made of it. */
export function isIdItself(text: string): boolean {
  return isNumber(text) || VALID.test(text);
}

/** The id of a source as links call it, with or without a title beside it: `4` → `4`, `REP-1` → `rep-1`. */
export function sourceIdOf(text: string): string {
  return VALID.test(text) ? text : idOf(text, 'source');
}

/** The id of something whose id elsewhere tells capitals apart: `NK-Abc` → `nk-abc-9f86d081`, and `NK-aBC` another. */
export function foreignId(text: string): string {
  return VALID.test(text) ? text : withHash(slugOf(text), text);
}

/** Readable where it can be, and always the same for the same parts. */
export function idOfParts(parts: readonly string[]): string {
  const id = parts.join('--');
  return VALID.test(id) ? id : withHash(slugOf(parts[0] ?? ''), id);
}

/** The first digits of a SHA-256. */
export function hashOf(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

function withHash(slug: string, text: string): string {
  return [slug, hashOf(text, 8)].filter((part) => part !== '').join('-');
}
