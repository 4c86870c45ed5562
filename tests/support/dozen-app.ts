import { afterAll, beforeAll } from '@jest/globals';
import type { AppOptions } from '../../server/app.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { testApp } from './ask.ts';
import { loadDozen, openSqlite, type TestStore } from './stores.ts';

/** The app over the dozen actors in an embedded store, for all tests of a file; to be called inside a test. */
export function dozenApp(
  options: Partial<AppOptions> | ((store: GraphStore) => Promise<Partial<AppOptions>>) = {},
): () => ReturnType<typeof testApp> {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    opened = await openSqlite();
    await loadDozen(opened.store);
    app = testApp(opened.store, typeof options === 'function' ? await options(opened.store) : options);
  });
  afterAll(() => opened.remove());
  return () => app;
}

/** The dozen actors in an embedded store, for all tests of a file; to be called inside a test. */
export function dozenStore(): () => TestStore['store'] {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openSqlite();
    await loadDozen(opened.store);
  });
  afterAll(() => opened.remove());
  return () => opened.store;
}
