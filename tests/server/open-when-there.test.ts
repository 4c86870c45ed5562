import { expect, test } from '@jest/globals';
import { openWhenThere } from '../../server/open-when-there.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { keptLog } from '../support/kept-log.ts';

test('a server that stops before its store has come does not say that it came', async () => {
  const { log, lines } = keptLog();
  const open = async () => {
    throw new StoreUnavailable('nobody listens');
  };
  const store = await openWhenThere(open, log, (refusal) => log.error(refusal));
  await store.close();
  await Promise.resolve();
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['the store is away: 503 until it comes']);
});
