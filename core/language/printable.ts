/**
 * Characters that no text of a row needs and that say something else where they are shown: controls but for tabs and line
 * ends, halves of characters, which no file or database gives back as they were, and those that turn the direction of what
 * follows.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu');

export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text.replace(/[\t\n\r]/g, ' '));
}

/** A value of JSON whose texts are printable: what turns directions goes, halves too, and a control is a space. */
export function printable<Value>(value: Value): Value {
  return changed(value) as Value;
}

function changed(value: unknown): unknown {
  if (typeof value === 'string')
    return isPrintable(value) ? value : value.replace(EACH_UNPRINTABLE, spaceFor);
  if (Array.isArray(value)) return value.map(changed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part)]));
}

function spaceFor(character: string): string {
  if (/[\t\n\r]/.test(character)) return character;
  return /\p{Cc}/u.test(character) ? ' ' : '';
}
