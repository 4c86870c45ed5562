import {
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLScalarType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { isPartialDate } from '../../core/model/partial-date.ts';
import { nearNames } from './near.ts';
import type { Question, QuestionVariable } from './question.ts';
import { quoted, wrongParameter } from './refusals.ts';

/** Reads one value of a scalar; undefined where it is none. */
type Reader = (text: string) => unknown;

const MOST_INT = 2 ** 31;

const SCALARS: Record<string, { read: Reader; such: string }> = {
  ID: { read: (text) => text || undefined, such: 'an id such as nvidia' },
  String: { read: (text) => text, such: 'a text' },
  Int: { read: wholeNumber, such: 'a whole number such as 25' },
  Float: { read: anyNumber, such: 'a number such as 0.5' },
  Boolean: { read: truth, such: 'true or false' },
  Date: {
    read: (text) => (isPartialDate(text) ? text : undefined),
    such: 'a date such as 2022, 2022-10 or 2022-10-07',
  },
};

/** Whether values of a type can be written in an address: scalars whose form we know, enums, and lists of them. */
export function isAddressable(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  const item = isListType(bare) ? getNullableType(bare.ofType as GraphQLInputType) : bare;
  return isEnumType(item) || (isScalarType(item) && Object.hasOwn(SCALARS, item.name));
}

/**
 * The variables that an address gives to a question, as JSON, checked by their types; those it does not name are left to
 * their defaults. A list is written with commas or by repeating the parameter. `others` are parameters with a meaning
 * of their own. Throws BAD_USER_INPUT that names the parameter.
 */
export function givenVariables(
  question: Question,
  parameters: URLSearchParams,
  others: readonly string[],
): Record<string, unknown> {
  const known = [...question.variables.map(({ name }) => name), ...others];
  const given: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const variable = question.variables.find((one) => one.name === name);
    if (variable) given[name] = valueGiven(variable, parameters.getAll(name));
    else if (!others.includes(name)) throw unknownParameter(name, known);
  }
  return given;
}

function valueGiven({ name, type }: QuestionVariable, texts: readonly string[]): unknown {
  const bare = getNullableType(type);
  const optional = !isNonNullType(type);
  if (isListType(bare)) {
    const items = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
    const named = items.filter((text) => text !== '');
    if (named.length === 0 && optional) return null;
    return named.map((text) => leafValue(name, leafOf(bare.ofType as GraphQLInputType), text));
  }
  const [text = ''] = texts;
  if (texts.length > 1) throw wrongParameter(name, `is given ${texts.length} times; it takes one value`);
  // A field of a form that was emptied.
  if (text === '' && optional) return null;
  return leafValue(name, leafOf(bare), text);
}

function leafOf(type: GraphQLInputType): GraphQLEnumType | GraphQLScalarType {
  const leaf = getNullableType(type);
  if (isEnumType(leaf) || isScalarType(leaf)) return leaf;
  throw new Error(`a named question has a variable of type ${String(type)}`);
}

function leafValue(parameter: string, leaf: GraphQLEnumType | GraphQLScalarType, text: string): unknown {
  if (isEnumType(leaf)) return enumValue(parameter, leaf, text);
  const scalar = SCALARS[leaf.name];
  const value = scalar?.read(text);
  if (value !== undefined) return value;
  throw wrongParameter(parameter, `${quoted(text)} is not ${scalar?.such ?? leaf.name}`);
}

/** In any case: `lang=it` is IT. */
function enumValue(parameter: string, leaf: GraphQLEnumType, text: string): string {
  const names = leaf.getValues().map(({ name }) => name);
  const found = names.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw wrongParameter(parameter, `${quoted(text)} is not a ${leaf.name}; it is one of ${names.join(', ')}`);
}

function unknownParameter(name: string, known: readonly string[]) {
  const [near] = nearNames(name, known);
  const hint = near === undefined ? '.' : `; did you mean ${quoted(near)}?`;
  return wrongParameter(name, `no such parameter${hint} There are ${known.join(', ')}`);
}

function wholeNumber(text: string): number | undefined {
  const number = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= -MOST_INT && number < MOST_INT ? number : undefined;
}

function anyNumber(text: string): number | undefined {
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function truth(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}
