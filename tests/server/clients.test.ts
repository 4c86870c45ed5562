import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { ClientPresetConfig } from '@graphql-codegen/client-preset';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.ts';

/** A client made from the running server by graphql-codegen, as the README tells: generated, type-checked, run. */

const run = promisify(execFile);

const QUESTION = `query Suppliers($id: ID!) {
  actor(id: $id) { links(filter: { kinds: [SUPPLIES] }, direction: IN) { nodes { from { id } item } } }
}`;

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-client-'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: STRICT, files: ['client.ts'] }),
  );
  await writeFile(join(folder, 'question.ts'), question(QUESTION));
  await generate();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const STRICT = {
  strict: true,
  noEmit: true,
  target: 'es2023',
  module: 'preserve',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom'],
  types: [],
  skipLibCheck: true,
};

function question(document: string): string {
  return `import { graphql } from './gql';\nexport const question = graphql(\`${document}\`);\n`;
}

/** Asks the typed question of the address given and prints what the expression makes of its answer. */
function client(expression: string, variables = '{ id: "nvidia" }'): string {
  return `import { question } from './question';
import type { TypedDocumentString } from './gql/graphql';
declare const process: { argv: string[] };

async function ask<Result, Variables>(query: TypedDocumentString<Result, Variables>, variables: Variables) {
  const response = await fetch(process.argv[2] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Result }).data;
}

const { actor } = await ask(question, ${variables});
console.log(JSON.stringify(actor?.links.nodes.map((link) => ${expression})));
`;
}

async function generate(): Promise<void> {
  const presetConfig: ClientPresetConfig = { fragmentMasking: false };
  const configuration: CodegenConfig = {
    schema: `${server.url}/graphql`,
    documents: join(folder, 'question.ts'),
    generates: {
      [join(folder, 'gql/')]: { preset: 'client', presetConfig, config: { documentMode: 'string' } },
    },
  };
  await writeFile(join(folder, 'codegen.json'), JSON.stringify(configuration));
  await node('@graphql-codegen/cli/cjs/bin.js', '--config', join(folder, 'codegen.json'));
}

function node(script: string, ...values: string[]) {
  return run(process.execPath, [join('node_modules', script), ...values], { maxBuffer: 10_000_000 });
}

/** What the compiler has to say; nothing where all is well. */
async function complaints(): Promise<string> {
  try {
    await node('typescript/bin/tsc', '--project', folder);
    return '';
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

test('a right client is accepted by the compiler, and gets the right answer', async () => {
  await writeFile(join(folder, 'client.ts'), client('link.from.id'));
  expect(await complaints()).toBe('');
  const { stdout } = await node('tsx/dist/cli.mjs', join(folder, 'client.ts'), `${server.url}/graphql`);
  expect(JSON.parse(stdout)).toEqual(expect.arrayContaining(['samsung', 'sk-hynix']));
});

test.each([
  ['a field that was not asked for', 'link.since', undefined, /Property 'since' does not exist/],
  ['what may be null', 'link.item.length', undefined, /'link\.item' is possibly 'null'/],
  ['a variable of the wrong type', 'link.item', '{ id: null }', /'null' is not assignable/],
  ['a variable left out', 'link.item', '{}', /Property 'id' is missing/],
])('%s is not', async (_, expression, variables, complaint) => {
  await writeFile(join(folder, 'client.ts'), client(expression, variables));
  expect(await complaints()).toMatch(complaint);
});

test('a question that the schema does not know is not even generated', async () => {
  await writeFile(join(folder, 'question.ts'), question(QUESTION.replace('item', 'items')));
  await expect(generate()).rejects.toMatchObject({
    stderr: expect.stringContaining('no files were generated'),
  });
});
