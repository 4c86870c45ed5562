import type { GraphQLResolveInfo } from 'graphql';
import type { Language } from '../../core/language/text.ts';
import { lastDay } from '../../core/model/partial-date.ts';
import { badInput, limitExceeded } from '../errors.ts';

export const DEFAULT_FIRST = 25;
export const MOST_FIRST = 100;
export const MOST_IDS = 500;

/** Refuses a number below 1 or above what one request may ask for. */
export function within(field: string, value: number, most: number): number {
  if (value < 1) throw badInput(`${field} is ${value}; it must be at least 1`);
  if (value > most) throw limitExceeded(field, value, most);
  return value;
}

/** The size of a page. */
export function firstOf(first: number | null | undefined, fallback = DEFAULT_FIRST): number {
  return within('first', first ?? fallback, MOST_FIRST);
}

/** Refuses more ids than one request may name. */
export function idsOf(ids: readonly string[], most = MOST_IDS, field = 'ids'): string[] {
  if (ids.length > most) throw limitExceeded(field, ids.length, most, `the number of ${field}`);
  return [...ids];
}

/** Texts are shown in English unless another language is asked for. */
export function languageOf(lang: Language | null | undefined): Language {
  return lang ?? 'EN';
}

/** A day is what `activeOn` needs; a partial date there is taken at its end. */
export function dayOf(date: string): string {
  return lastDay(date);
}

/** True where the answer wants this field of the object being resolved. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  const seen: GraphQLResolveInfo['fieldNodes'][number]['selectionSet'][] = info.fieldNodes.map(
    (node) => node.selectionSet,
  );
  for (const set of seen) {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') {
        if (selection.name.value === field) return true;
      } else if (selection.kind === 'InlineFragment') seen.push(selection.selectionSet);
      else seen.push(info.fragments[selection.name.value]?.selectionSet);
    }
  }
  return false;
}
