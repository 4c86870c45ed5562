import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import { fieldList } from './fields.ts';
import { inheritedFields, splitFields } from './inherited.ts';
import { description } from './prose.ts';
import type { Reference } from './reference.ts';
import { defaultOf, typeReference } from './type-reference.ts';

/** A type with all that it holds. */
export function typeSection(type: GraphQLNamedType, reference: Reference): Markup {
  return html`<section class="type-section" id="${type.name}" aria-labelledby="${type.name}-">
    <h3 id="${type.name}-"><a class="anchor" href="#${type.name}"><code>${type.name}</code></a></h3>
    ${description(type.description, reference)}
    ${relations(type, reference)}
    ${content(type, reference)}
    ${usedBy(type, reference)}
  </section>`;
}

function content(type: GraphQLNamedType, reference: Reference): Markup {
  if (isEnumType(type)) {
    return html`<dl class="fields">${type
      .getValues()
      .map(
        (value) =>
          html`<div id="${type.name}.${value.name}"><dt><code>${value.name}</code></dt><dd>${description(value.description, reference)}</dd></div>`,
      )}</dl>`;
  }
  if (isInputObjectType(type)) {
    return html`<dl class="fields">${Object.values(type.getFields()).map((field) => {
      const anchor = `${type.name}.${field.name}`;
      return html`<div id="${anchor}"><dt><a class="anchor" href="#${anchor}"><code>${field.name}</code></a> ${typeReference(field.type)}${defaultOf(field)}</dt><dd>${description(field.description, reference)}</dd></div>`;
    })}</dl>`;
  }
  if (isInterfaceType(type)) return fieldList(type.name, Object.values(type.getFields()), reference);
  if (!isObjectType(type)) return html``;
  const { own, inherited } = splitFields(type);
  return html`${own.length > 0 && fieldList(type.name, own, reference)}${inherited.map((one) => inheritedFields(type.name, one, reference))}`;
}

function relations(type: GraphQLNamedType, { schema, lang }: Reference): Markup {
  const words = DOCS_WORDS[lang];
  const above = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const below = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return html`${anchorList(
    words.implements,
    above.map(({ name }) => name),
  )}${anchorList(
    words.implementedBy,
    below.map(({ name }) => name),
  )}`;
}

function usedBy(type: GraphQLNamedType, { users, lang }: Reference): Markup {
  if (isSpecifiedScalarType(type)) return html``;
  return anchorList(DOCS_WORDS[lang].usedBy, users.get(type.name) ?? []);
}

function anchorList(label: string, anchors: readonly string[]): Markup {
  if (anchors.length === 0) return html``;
  const links = anchors.map(
    (one, place) => html`${place > 0 ? ', ' : ''}<a href="#${one}"><code>${one}</code></a>`,
  );
  return html`<p class="page-note anchors">${label} ${links}</p>`;
}
