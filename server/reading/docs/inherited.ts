import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import { html } from 'hono/html';
import type { Markup } from '../../http/page.ts';
import { DOCS_WORDS } from '../words/docs.ts';
import type { Reference } from './reference.ts';

type Field = GraphQLField<unknown, unknown>;

interface Inherited {
  from: GraphQLInterfaceType;
  fields: Field[];
}

/** The fields that a type has from its interfaces word by word, which are explained there, and those of its own. */
export function splitFields(type: GraphQLObjectType): { inherited: Inherited[]; own: Field[] } {
  const inherited: Inherited[] = [];
  const own: Field[] = [];
  for (const field of Object.values(type.getFields())) {
    const from = type
      .getInterfaces()
      .find((one) => one.getFields()[field.name]?.description === field.description);
    const known = inherited.find((one) => one.from === from);
    if (!from) own.push(field);
    else if (known) known.fields.push(field);
    else inherited.push({ from, fields: [field] });
  }
  return { inherited, own };
}

export function inheritedFields(owner: string, { from, fields }: Inherited, { lang }: Reference): Markup {
  const before = DOCS_WORDS[lang].asIn;
  return html`<p class="inherited">${before} <a href="#${from.name}"><code>${from.name}</code></a>:</p>
    <ul class="inherited-fields">${fields.map((field) => {
      const anchor = `${owner}.${field.name}`;
      return html`<li id="${anchor}"><code><a href="#${from.name}.${field.name}">${field.name}</a>${inheritedArguments(anchor, field)}</code></li>`;
    })}</ul>`;
}

function inheritedArguments(anchor: string, { args }: Field): Markup {
  if (args.length === 0) return html``;
  return html`(${args.map((arg, place) => html`${place > 0 ? ', ' : ''}<span id="${anchor}.${arg.name}">${arg.name}</span>`)})`;
}
