import { basename } from 'node:path';
import type { ImportFile } from './text.ts';

/** Files by the names under which reports speak of them: what they are called, or the whole path where two are called alike. */
export function namedFiles(paths: readonly string[]): ImportFile[] {
  return paths.map((path) => {
    const name = basename(path);
    const isShared = paths.some((other) => other !== path && basename(other) === name);
    return { name: isShared ? path : name, path };
  });
}
