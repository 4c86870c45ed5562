import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { AppOptions } from '../../server/app.ts';
import { projectRoot } from '../../server/project-root.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { testApp } from './ask.ts';
import { openShipped } from './shipped-store.ts';
import type { TestStore } from './stores.ts';

/** The app with its built pages over the shipped dataset in an embedded store, for all tests of a file; to be called inside a test. */
export function shippedApp(
  optionsFor: (store: GraphStore) => Promise<Partial<AppOptions>> = async () => ({}),
): () => ReturnType<typeof testApp> {
  let opened: TestStore;
  let app: ReturnType<typeof testApp>;
  beforeAll(async () => {
    opened = await openShipped();
    app = testApp(opened.store, {
      webFolder: join(projectRoot(), 'dist', 'web'),
      ...(await optionsFor(opened.store)),
    });
  }, 60_000);
  afterAll(() => opened.remove());
  return () => app;
}
