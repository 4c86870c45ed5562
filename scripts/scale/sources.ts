import { SOURCE_KINDS, type Source, type SourceKind } from '../../core/model/source.ts';
import type { GraphSize } from './graph.ts';
import { companyName, word } from './names.ts';
import { Random } from './random.ts';

const KINDS = Object.keys(SOURCE_KINDS) as SourceKind[];
const LANGUAGES = ['en', 'zh', 'it', 'de', 'ja'];

/** One source for a hundred links. */
export function sourceCount({ links }: GraphSize): number {
  return Math.max(10, Math.ceil(links / 100));
}

export function sourceAt(at: number, { seed = 1 }: GraphSize): Source {
  const random = new Random(seed + 2, at);
  return {
    id: `s${at}`,
    title: `${word(random)} and ${word(random)}: a report`,
    publisher: companyName(random),
    url: `https://sources.example/${at}`,
    lang: random.pick(LANGUAGES),
    kind: random.pick(KINDS),
    date: String(2000 + random.below(27)),
    ...(random.happens(0.7) ? { checkedOn: '2026-11-24' } : {}),
  };
}
