import type { GraphQLArgument, GraphQLField } from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import { listSizeOf } from './list-size.ts';
import { description, prose } from './prose.ts';
import type { Reference } from './reference.ts';
import { defaultOf, typeReference } from './type-reference.ts';

type Field = GraphQLField<unknown, unknown>;

/** The fields of a type, each with what it takes. */
export function fieldList(owner: string, fields: readonly Field[], reference: Reference): Markup {
  return html`<dl class="fields">${fields.map((field) => {
    const anchor = `${owner}.${field.name}`;
    return html`<div id="${anchor}">
      <dt><a class="anchor" href="#${anchor}"><code>${field.name}</code></a> ${typeReference(field.type)}</dt>
      <dd>${fieldContent(anchor, field, reference)}</dd>
    </div>`;
  })}</dl>`;
}

/** What a field means, how many rows it may give, and its arguments. */
export function fieldContent(anchor: string, field: Field, reference: Reference): Markup {
  return html`${description(field.description, reference)}${sizeNote(field, reference)}${argumentList(anchor, field.args, reference)}`;
}

function sizeNote(field: Field, { lang, anchors }: Reference): Markup {
  const size = listSizeOf(field);
  if (!size) return html``;
  const words = DOCS_WORDS[lang];
  const note =
    size.by === 'ids'
      ? words.pricedByIds(size.argument)
      : words.pricedByNumber(size.argument, size.usual, size.most);
  return html`<p class="page-note">${prose(note, { anchors })}</p>`;
}

function argumentList(anchor: string, args: readonly GraphQLArgument[], reference: Reference): Markup {
  if (args.length === 0) return html``;
  return html`<ul class="arguments" aria-label="${DOCS_WORDS[reference.lang].arguments}">${args.map(
    (arg) => html`<li id="${anchor}.${arg.name}">
      <code>${arg.name}</code> ${typeReference(arg.type)}${defaultOf(arg)}
      ${description(arg.description, reference)}
    </li>`,
  )}</ul>`;
}
