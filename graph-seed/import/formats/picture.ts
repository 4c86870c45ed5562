import { JSON_FORMAT } from '../../../core/exchange/json.ts';
import type { SubjectKind } from '../../../server/store/change-log.ts';
import type { Found, ReadContext } from '../found.ts';
import { ImportRefused } from '../refused.ts';

/** A picture is read in one piece, so there is an end to how large it may be. */
const LARGEST = 64 * 1024 * 1024;

const PARTS: readonly (readonly [string, SubjectKind])[] = [
  ['sources', 'SOURCE'],
  ['actors', 'ACTOR'],
  ['links', 'LINK'],
];

/** A picture that we exported as JSON: its rows, whole. Their line is their place in their list, so what they are is told too. */
export async function* readPicture(
  text: AsyncIterable<string>,
  { file }: ReadContext,
): AsyncGenerator<Found> {
  const picture = parsed(await wholeText(text, file), file);
  if (picture.format !== JSON_FORMAT) {
    throw new ImportRefused(
      'UNKNOWN_FORMAT',
      `${file}:1: is JSON, but neither rows, one a line, nor a picture of ours`,
    );
  }
  for (const [part, kind] of PARTS) {
    const rows = picture[part];
    if (!Array.isArray(rows)) throw new ImportRefused('UNREADABLE_FILE', `${file}: has no ${part}`);
    for (const [index, row] of rows.entries()) {
      const line = index + 1;
      yield { what: 'ROW', kind, line, element: `${kind.toLowerCase()} ${line}`, row };
    }
  }
}

async function wholeText(text: AsyncIterable<string>, file: string): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > LARGEST) {
      throw new ImportRefused(
        'UNREADABLE_FILE',
        `${file}: is larger than 64 MB; write its rows as JSON lines`,
      );
    }
    pieces.push(piece);
  }
  return pieces.join('');
}

function parsed(text: string, file: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (error) {
    throw new ImportRefused('UNREADABLE_FILE', `${file}: is not JSON: ${(error as Error).message}`);
  }
}
