import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { PageLanguage } from '../../http/page-language.ts';
import { usersByType } from './used-by.ts';

/** What every part of the reference needs to know of the whole. */
export interface Reference {
  schema: GraphQLSchema;
  lang: PageLanguage;
  /** Whether something has this anchor: `Actor`, `Actor.links`, `Actor.links.first`, `ActorKind.Company`. */
  anchors: ReadonlySet<string>;
  /** The anchors of the fields that give a type and of the arguments that take it. */
  users: ReadonlyMap<string, readonly string[]>;
}

export function referenceOf(schema: GraphQLSchema, lang: PageLanguage): Reference {
  return {
    schema,
    lang,
    anchors: new Set(typesOf(schema).flatMap(anchorsOf)),
    users: usersByType(typesOf(schema)),
  };
}

/** All types but those of the introspection, by name. */
export function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function anchorsOf(type: GraphQLNamedType): string[] {
  const { name } = type;
  if (isEnumType(type)) return [name, ...type.getValues().map((value) => `${name}.${value.name}`)];
  if (isInputObjectType(type))
    return [name, ...Object.keys(type.getFields()).map((field) => `${name}.${field}`)];
  if (!isObjectType(type) && !isInterfaceType(type)) return [name];
  const fields = Object.values(type.getFields()).flatMap(({ name: field, args }) => [
    `${name}.${field}`,
    ...args.map((arg) => `${name}.${field}.${arg.name}`),
  ]);
  return [name, ...fields];
}
