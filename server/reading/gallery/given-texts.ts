import type { PageLanguage } from '../../http/page-language.ts';
import { LANGUAGE_VARIABLE, type Question } from '../../questions/question.ts';

/** What stands in each field of the form: as the address gives it, right or wrong, else the default. */
export type AskedVariables = ReadonlyMap<string, readonly string[]>;

export function givenTexts(
  { variables }: Question,
  parameters: URLSearchParams,
  lang: PageLanguage,
): AskedVariables {
  return new Map(
    variables.map((variable) => {
      const { name } = variable;
      const given = parameters.has(name) ? parameters.getAll(name).flatMap(items) : null;
      if (name === LANGUAGE_VARIABLE) return [name, (given ?? [lang]).map((text) => text.toUpperCase())];
      return [name, given ?? textsOf(variable.default)];
    }),
  );
}

/** The parameters that ask the same: those that say something else than the defaults, and the language. */
export function parametersOf({ variables }: Question, texts: AskedVariables): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const variable of variables) {
    const text = (texts.get(variable.name) ?? []).join(',');
    if (text !== textsOf(variable.default).join(',')) parameters.set(variable.name, text);
  }
  return parameters;
}

/** `?to=tsmc&avoid=china,usa`, or nothing where nothing differs. Commas stay as they are. */
export function suffixOf(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

function textsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function items(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
