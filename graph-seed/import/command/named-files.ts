import { basename, resolve, sep } from 'node:path';
import type { ImportFile } from '../text.ts';

/**
 * Files by the names under which reports speak of them: what they are called, or with as many of their folders as tell apart
 * those that are called alike. The graph keeps these names, and where somebody's files lie is nobody's business.
 */
export function namedFiles(paths: readonly string[]): ImportFile[] {
  return paths.map((path) => {
    const parts = resolve(path).split(sep);
    const others = paths.filter((other) => resolve(other) !== resolve(path)).map((other) => resolve(other));
    const told = parts.findLastIndex(
      (_, at) => !others.some((other) => other.endsWith(sep + parts.slice(at).join(sep))),
    );
    return { name: told === -1 ? basename(path) : parts.slice(told).join('/'), path };
  });
}
