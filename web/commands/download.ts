import type { Exchange } from '../../core/exchange/exchange.ts';
import { FORMATS, type FormatName, fileName } from '../../core/exchange/formats.ts';

/** Without it spreadsheets take UTF-8 for the encoding of their own system. */
const BYTE_ORDER_MARK = '\uFEFF';
/** The browser reads the text some time after it has been told to. */
const KEPT_MS = 60_000;

/** Hands the reader a picture as a file. */
export function download(format: FormatName, exchange: Exchange, text: string): void {
  downloadText(fileName(format, exchange), FORMATS[format].type, text);
}

/** Hands the reader a text as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const parts = type.startsWith('text/csv') ? [BYTE_ORDER_MARK, text] : [text];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
