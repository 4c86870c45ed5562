import { isSame } from './versions.ts';

/** A value of a field in parts that can be set against each other: the items of a list, the languages of a text. */
export interface ValuePart {
  /** Tells parts of the same place apart: the language of a text; empty for the items of a list. */
  key: string;
  value: unknown;
}

export function partsOf(value: unknown): ValuePart[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((item: unknown) => ({ key: '', value: item }));
  if (isTexts(value)) return Object.entries(value).map(([key, text]) => ({ key, value: text }));
  return [{ key: '', value }];
}

/** What is in one value and not in the other. */
export function partsOnlyIn(value: unknown, other: unknown): ValuePart[] {
  const others = partsOf(other);
  return partsOf(value).filter((part) => !others.some((twin) => isSame(part, twin)));
}

/** What a part that only one value has stands against in the other: the one other part of its place, if there is just one. */
export function counterpart(
  part: ValuePart,
  own: readonly ValuePart[],
  others: readonly ValuePart[],
): ValuePart | undefined {
  const there = others.filter(({ key }) => key === part.key);
  const here = own.filter(({ key }) => key === part.key);
  return here.length === 1 && there.length === 1 ? there[0] : undefined;
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => /^[a-z]{2}$/.test(key)) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
