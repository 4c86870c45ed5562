import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  printSchema,
} from 'graphql';
import { schema } from '../../server/schema/schema.ts';

test('schema.graphql is what the code says; `npm run schema` writes it', () => {
  expect(readFileSync('schema.graphql', 'utf8')).toBe(`${printSchema(schema)}\n`);
});

test('every type, field, argument and value is described', () => {
  const silent: string[] = [];
  const check = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description || description.length < 4) silent.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(type.name))
      continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        if ('args' in field)
          for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('the contract’s query fields are all there', () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  expect(fields.sort()).toEqual(
    'actor actors canEdit changes commonNeighbors cost dataset edits import link links linksAmong neighborhood node nodes paths question questions search source sources statistics timeline view'.split(
      ' ',
    ),
  );
});

test('the contract’s mutations are all there', () => {
  const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(fields.sort()).toEqual(
    'cancelImport putActor putLink putSource removeImport retractLink revertEdit saveView startImport'.split(
      ' ',
    ),
  );
});

test('a mutation that fails is null alone, but for that of views, which the contract says is never null', () => {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual(['saveView']);
});

test('one copy of graphql is in the tree', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
  expect(Object.keys(lock.packages).filter((name) => /(^|\/)node_modules\/graphql$/.test(name))).toHaveLength(
    1,
  );
});
