import type { Exchange } from '../../core/exchange/exchange.ts';
import { FORMATS, type FormatName, fileName } from '../../core/exchange/formats.ts';
import { saveFile } from './save-file.ts';

/** Without it spreadsheets take UTF-8 for the encoding of their own system. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Hands the reader a picture as a file. */
export function download(format: FormatName, exchange: Exchange, text: string): void {
  downloadText(fileName(format, exchange), FORMATS[format].type, text);
}

/** Hands the reader a text as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const parts = type.startsWith('text/csv') ? [BYTE_ORDER_MARK, text] : [text];
  saveFile(new Blob(parts, { type }), name);
}
