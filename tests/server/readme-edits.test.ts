import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { EDIT_TOKEN } from '../support/editing.ts';
import { serve } from '../support/serve.ts';
import { openShipped } from '../support/shipped-store.ts';

const run = promisify(execFile);

/** What the README has people paste into their shell, in its order. */
function pasted(): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('### Edit it, with evidence\n');
  return [...(section.split('\n### ')[0] ?? '').matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
}

test('what the README says of editing can be pasted, and does what it says', async () => {
  const { store, remove } = await openShipped();
  const { url, stop } = await serve(store, { editToken: EDIT_TOKEN });
  const answers: unknown[] = [];
  const [adding = '', ...others] = pasted();
  // The first may be sent again, as the README says.
  for (const text of [adding, adding, ...others]) {
    const { stdout } = await run('bash', ['-c', text.replaceAll('http://127.0.0.1:4000', url)], {
      env: { ...process.env, EDIT_TOKEN },
    });
    answers.push((JSON.parse(stdout) as { data: unknown }).data);
  }
  const link = 'invests-in--asml--smic';
  expect(answers.shift()).toEqual(answers[0]);
  expect(answers).toMatchObject([
    { putLink: { link: { id: link }, edit: { id: 'edit:2' } } },
    { retractLink: { edit: { id: 'edit:3', reason: 'The paper has corrected it.' } } },
    {
      edits: {
        nodes: [
          { id: 'edit:3', change: 'RETRACTED' },
          { id: 'edit:2', change: 'ADDED' },
        ],
      },
    },
    { revertEdit: { edit: { id: 'edit:4', change: 'ADDED', reverts: { id: 'edit:3' } } } },
  ]);
  expect(await store.linksById([link])).toHaveLength(1);
  await stop();
  await remove();
}, 60_000);
