import { isImportName } from '../../core/model/import-name.ts';
import { badInput } from '../errors.ts';

const LONGEST_FILE = 200;

/** The name of an import, checked. */
export function importName(name: string): string {
  if (!isImportName(name)) {
    throw badInput(
      `The name of an import has lower-case letters, digits, dots, hyphens and underscores only, 64 at most: '${name.slice(0, 64)}' is none`,
    );
  }
  return name;
}

/** The name of an uploaded file, checked: as people call their files, but no path. */
export function fileName(file: string): string {
  const isPath = /[/\\\p{Cc}]/u.test(file) || file.startsWith('.');
  if (isPath || file.trim() === '' || file.length > LONGEST_FILE) {
    throw badInput(
      `The name of a file has at most ${LONGEST_FILE} characters, none of them a slash, and no dot in front`,
    );
  }
  return file;
}
