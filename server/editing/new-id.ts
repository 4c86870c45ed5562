import { randomBytes } from 'node:crypto';
import anyAscii from 'any-ascii';
import type { GraphStore } from '../store/graph-store.ts';

const LONGEST = 60;
const MOST_NAMESAKES = 20;

/** Words in any script as the beginning of an id: `Zeiß Optik` → `zeiss-optik`, `华为` → `huawei`. Empty where there are none. */
export function slugOf(words: string): string {
  const slug = anyAscii(words.normalize('NFC').slice(0, 500))
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug;
  const whole = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, whole > 0 ? whole : LONGEST);
}

/** The id itself, or the first of `id-2`, `id-3` … that nothing in the store has and that is not given away already. */
export async function freeId(store: GraphStore, id: string, given: readonly string[] = []): Promise<string> {
  const wanted = [id, ...Array.from({ length: MOST_NAMESAKES }, (_, index) => `${id}-${index + 2}`)];
  const rows = await Promise.all([
    store.actorsById(wanted),
    store.linksById(wanted),
    store.sourcesById(wanted),
    store.viewsById(wanted),
  ]);
  const taken = new Set([...given, ...rows.flat().map((row) => row.id)]);
  return wanted.find((one) => !taken.has(one)) ?? `${id}-${randomBytes(4).toString('hex')}`;
}
