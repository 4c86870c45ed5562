import { type FieldNode, type GraphQLResolveInfo, Kind } from 'graphql';
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

/** The part of a query that a field asks for. */
export type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** True where the answer wants this field of the object being resolved. */
export function selects(selected: Selected, field: string): boolean {
  return fieldsOf(selected).some(({ name }) => name.value === field);
}

/** True where the answer wants one of these fields, however deep. */
export function mentions({ fieldNodes, fragments }: Selected, fields: readonly string[]): boolean {
  return fieldsOf({ fieldNodes, fragments }).some(
    (node) => fields.includes(node.name.value) || mentions({ fieldNodes: [node], fragments }, fields),
  );
}

/** The fields that the answer wants of the object being resolved, those of fragments among them. */
export function fieldsOf({ fieldNodes, fragments }: Selected): FieldNode[] {
  const fields: FieldNode[] = [];
  const sets = fieldNodes.map((node) => node.selectionSet);
  for (const set of sets) {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.push(selection.selectionSet);
      else sets.push(fragments[selection.name.value]?.selectionSet);
    }
  }
  return fields;
}
