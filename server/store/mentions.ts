import type { Actor } from '../../core/model/actor.ts';
import type { Source } from '../../core/model/source.ts';
import type { Row } from './change-log.ts';

/** What a source is called, and what it is taken for, where a link that cites it does not say. */
const KINDS_TAKEN_FOR: readonly string[] = ['website', 'article'];
const LANGUAGE_TAKEN_FOR = 'en';

/** Whether a link that mentions an actor or a source says less of it than is known, or makes up what it differs in. */
export function saysLess(mention: Row, known: Row): boolean {
  const said: Partial<Record<string, unknown>> = { ...mention };
  if (Object.entries(known).some(([field, value]) => sizeOf(value) > sizeOf(said[field]))) return true;
  if ('names' in mention) return isCalledById(mention);
  return 'title' in mention && 'title' in known && isMadeUp(mention, known);
}

function sizeOf(value: unknown): number {
  if (value === undefined) return 0;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 1;
}

/** The name is no more than the id, but for capitals and signs, or what stands behind the name of the import there. */
function isCalledById({ id, names }: Actor): boolean {
  return names.every(({ text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    return id === plain || id.endsWith(`--${plain}`);
  });
}

function isMadeUp({ title, publisher, url, lang, kind }: Source, known: Source): boolean {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return (
    (publisher !== known.publisher && [title, host].includes(publisher)) ||
    (title !== known.title && title === publisher) ||
    (kind !== known.kind && !KINDS_TAKEN_FOR.includes(known.kind)) ||
    (lang !== known.lang && lang === LANGUAGE_TAKEN_FOR)
  );
}
