import { expect, test } from '@jest/globals';
import { createSession } from '../../web/commands/session.ts';
import { newExplorer } from '../../web/state/explorer.ts';

test('of several failures none is forgotten: all are tried again together', async () => {
  const session = createSession(newExplorer('2026-11-24'), () => 'en');
  const done: string[] = [];
  let isCut = true;
  const deed = (name: string) =>
    session.work(async () => {
      if (isCut) throw new Error(name);
      done.push(name);
    });
  await deed('expand');
  await deed('layout');
  const { notice } = session.get();
  expect(notice).toMatchObject({ type: 'failed', others: 1, failure: { message: 'layout' } });
  isCut = false;
  if (notice?.type === 'failed') notice.again();
  await Promise.resolve();
  expect(done).toEqual(['expand', 'layout']);
  expect(session.get().notice).toBeNull();
});
