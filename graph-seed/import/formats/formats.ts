import { type ImportFormatName, importFormatNames } from '../../../core/model/import-formats.ts';
import type { Found, ReadContext } from '../found.ts';
import type { Mapping } from '../mapping.ts';
import { ImportRefused } from '../refused.ts';
import { type ImportFile, textOf } from '../text.ts';
import { readCsv } from './csv.ts';
import { readGexf } from './gexf.ts';
import { readGraphml } from './graphml.ts';
import { readJsonLines } from './json-lines.ts';
import { readPicture } from './picture.ts';

type Reader = (text: AsyncIterable<string>, context: ReadContext, mapping: Mapping) => AsyncIterable<Found>;

/** What reads each format; `formatBy` says how a file shows that it is one. */
export const FORMATS = {
  csv: readCsv,
  jsonl: readJsonLines,
  picture: readPicture,
  graphml: readGraphml,
  gexf: readGexf,
} satisfies Record<ImportFormatName, Reader>;

/** How much of a file is looked at. */
const ENOUGH = 64 * 1024;

/**
 * The format of a file: what it is said to be, else by how it begins and, of tables, by its name; null: it is empty. Throws
 * ImportRefused.
 */
export async function formatOf(
  file: ImportFile,
  encoding: string | undefined,
  said: ImportFormatName | null,
): Promise<ImportFormatName | null> {
  let start = '';
  for await (const piece of textOf(file, encoding)) {
    start += piece;
    if (start.length > ENOUGH) break;
  }
  start = start.trimStart();
  if (start === '') return null;
  const format = said ?? formatBy(start, file.name);
  if (format === null) {
    throw new ImportRefused('UNKNOWN_FORMAT', `${file.name}: is none of ${importFormatNames.join(', ')}`, {
      hint: 'say which by --format',
    });
  }
  return format;
}

function formatBy(start: string, name: string): ImportFormatName | null {
  if (/\.[ct]sv(?:\.gz)?$/i.test(name)) return 'csv';
  if (start.startsWith('<')) {
    const [, root] = /<(?:\w+:)?(graphml|gexf)[\s>]/.exec(start) ?? [];
    return root === 'graphml' || root === 'gexf' ? root : null;
  }
  if (!start.startsWith('{')) return null;
  // A row fills its line; what goes on over several is one document.
  return /"format"\s*:\s*"chokepoint-picture"/.test(start) || /^\{\s*\n/.test(start) ? 'picture' : 'jsonl';
}
