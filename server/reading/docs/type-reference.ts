import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLType,
  isListType,
  isNonNullType,
  print,
} from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';

/** A type as GraphQL writes it, `[Actor!]!`, with its name leading to its section. */
export function typeReference(type: GraphQLType): Markup {
  return html`<code class="type">${written(type)}</code>`;
}

function written(type: GraphQLType): Markup {
  if (isNonNullType(type)) return html`${written(type.ofType)}!`;
  if (isListType(type)) return html`[${written(type.ofType)}]`;
  return html`<a href="#${type.name}">${type.name}</a>`;
}

/** ` = 25`: what an argument is where nobody says. */
export function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): Markup {
  if (defaultValue === undefined) return html``;
  const value = astFromValue(defaultValue, type);
  return value ? html` <code>= ${print(value)}</code>` : html``;
}
