import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefused } from '../refused.ts';
import { Staging } from './staging.ts';

/** Opens the rows that wait under an import's name: those of an earlier run of the same files, which is gone on with, or none. */
export function openStaging(folder: string, name: string, fingerprint: string, goesOn: boolean): Staging {
  const file = join(folder, `${name}.sqlite`);
  mkdirSync(folder, { recursive: true });
  const kept = opened(file, name, fingerprint, goesOn);
  if (kept) return kept;
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  const made = new Staging(file);
  made.begin(name, fingerprint);
  return made;
}

function opened(file: string, name: string, fingerprint: string, goesOn: boolean): Staging | null {
  const staging = new Staging(file);
  try {
    staging.hold(name);
    if (goesOn && staging.isWhole(fingerprint)) return staging;
  } catch (error) {
    staging.close();
    // What is damaged is made anew, like what is unfinished.
    if (error instanceof ImportRefused) throw error;
    return null;
  }
  staging.close();
  return null;
}
