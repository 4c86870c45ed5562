import {
  type GraphQLEnumType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import type { PageLanguage } from '../../http/page-language.ts';
import { LANGUAGE_VARIABLE, type QuestionVariable } from '../../questions/question.ts';
import { GALLERY_WORDS } from '../words/gallery.ts';
import { spokenValue } from './spoken-value.ts';

interface Field {
  variable: QuestionVariable;
  texts: readonly string[];
  /** What is wrong with what stands in it. */
  problem: string | undefined;
  lang: PageLanguage;
}

/** The field of the form for a variable, by its type. */
export function field(given: Field): Markup {
  const { variable } = given;
  const leaf = getNamedType(variable.type);
  const isList = isListType(getNullableType(variable.type));
  if (isEnumType(leaf))
    return isList
      ? ticks(given, leaf)
      : labelled(
          given,
          choice(
            given,
            leaf.getValues().map(({ name }) => name),
          ),
        );
  if (leaf.name === 'Boolean') return labelled(given, choice(given, ['true', 'false']));
  const hint = hintOf(given, leaf.name, isList);
  return labelled(given, input(given, leaf.name, hint), hint);
}

function labelled(given: Field, control: Markup, hint: string | null = null): Markup {
  const { variable, lang } = given;
  return html`<div class="form-field">
    <label for="${idOf(variable)}">${labelOf(variable, lang)}</label>
    ${control}
    ${hint !== null && html`<p class="hint" id="${idOf(variable)}-hint">${hint}</p>`}
    ${problemNote(given)}
  </div>`;
}

function input(given: Field, type: string, hint: string | null): Markup {
  const { variable, texts } = given;
  const attributes =
    type === 'Int'
      ? html` inputmode="numeric" pattern="[+\\-]?[0-9]{1,10}"`
      : type === 'Float'
        ? html` inputmode="decimal"`
        : type === 'Date'
          ? html` pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" placeholder="2022-10-07"`
          : html``;
  return html`<input type="text" id="${idOf(variable)}" name="${variable.name}" value="${texts.join(', ')}" autocomplete="off" autocapitalize="off" spellcheck="false"${attributes}${described(given, hint)}>`;
}

function choice(given: Field, values: readonly string[]): Markup {
  const { variable, texts, lang } = given;
  const [chosen = ''] = texts;
  const options =
    isOptional(variable.type) && variable.name !== LANGUAGE_VARIABLE ? ['', ...values] : [...values];
  // What the address says and the type does not know is shown too, so that nothing is lost.
  if (chosen !== '' && !options.some((value) => isSame(value, chosen))) options.unshift(chosen);
  return html`<select id="${idOf(variable)}" name="${variable.name}"${described(given)}>${options.map(
    (value) =>
      html`<option value="${value}"${isSame(value, chosen) && html` selected`}>${spokenValue(getNamedType(variable.type).name, value, lang)}</option>`,
  )}</select>`;
}

function ticks(given: Field, type: GraphQLEnumType): Markup {
  const { variable, texts, lang } = given;
  return html`<fieldset class="form-field form-ticks"${described(given)}>
    <legend>${labelOf(variable, lang)}</legend>
    ${isOptional(variable.type) && html`<input type="hidden" name="${variable.name}" value="">`}
    <div>${type
      .getValues()
      .map(
        ({ name }) =>
          html`<label><input type="checkbox" name="${variable.name}" value="${name}"${texts.some((text) => isSame(text, name)) && html` checked`}> ${spokenValue(type.name, name, lang)}</label>`,
      )}</div>
    ${problemNote(given)}
  </fieldset>`;
}

function problemNote({ variable, problem }: Field): Markup {
  return problem === undefined
    ? html``
    : html`<p class="problem" lang="en" id="${idOf(variable)}-problem">${problem}</p>`;
}

function described({ variable, problem }: Field, hint: string | null = null): Markup {
  const id = idOf(variable);
  const notes = [hint !== null && `${id}-hint`, problem !== undefined && `${id}-problem`].filter(Boolean);
  return html`${problem !== undefined && html` aria-invalid="true"`}${notes.length > 0 && html` aria-describedby="${notes.join(' ')}"`}`;
}

function hintOf({ lang }: Field, type: string, isList: boolean): string | null {
  const words = GALLERY_WORDS[lang];
  if (type === 'Date') return words.dateHint;
  return isList ? words.commas : null;
}

function labelOf({ name, label }: QuestionVariable, lang: PageLanguage): string {
  return name === LANGUAGE_VARIABLE ? GALLERY_WORDS[lang].answerIn : label[lang];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isOptional(type: GraphQLInputType): boolean {
  return !isNonNullType(type);
}

function idOf({ name }: QuestionVariable): string {
  return `variable-${name}`;
}
