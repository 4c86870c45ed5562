import type { ImportFormatName } from '../../core/model/import-formats.ts';
import { isImportName } from '../../core/model/import-name.ts';
import type { FallbackSource } from './found.ts';
import type { Mappings } from './mapping.ts';
import { ImportRefused } from './refused.ts';

/** How files are to be imported. */
export interface ImportFilesOptions {
  /** The name under which the import is listed, counted and removed; an id. */
  name: string;
  /** Who answers for it. */
  by: string | null;
  /** Everything but writing. */
  dryRun: boolean;
  /** Nothing is written unless every file can be read and every row is right. */
  strict: boolean;
  /** Rows that were there before and differ are put in the place of those. */
  replace: boolean;
  /** Null: told by each file. */
  format: ImportFormatName | null;
  /** Null: UTF-8, or what the first bytes say. */
  encoding: string | null;
  mappings: Mappings;
  /** Actors of the files that are others: their id → that of the other; null: they are not, whatever was decided before. */
  merges: ReadonlyMap<string, string | null>;
  fallbackSource: FallbackSource | null;
  /** How many bytes a file may have, unpacked. */
  mostBytes: number;
}

export const defaultOptions: Omit<ImportFilesOptions, 'name'> = {
  by: null,
  dryRun: false,
  strict: false,
  replace: false,
  format: null,
  encoding: null,
  mappings: () => ({}),
  merges: new Map(),
  fallbackSource: null,
  mostBytes: Number.POSITIVE_INFINITY,
};

/** Throws ImportRefused where it could not be the name of an import. */
export function checkName(name: string): void {
  if (isImportName(name)) return;
  throw new ImportRefused(
    'WRONG_NAME',
    `'${name}' can't name an import: that takes lower-case letters, digits, dots, hyphens and underscores, 64 at most`,
  );
}

/** The name that a file gives: "Owners 2024.csv.gz" → `owners-2024`. */
export function nameFrom(file: string): string {
  const [base = ''] = file.replace(/^.*[\\/]/, '').split('.');
  return (
    base
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 64) || 'import'
  );
}
