import { grouped } from '../../core/language/grouped.ts';
import type { Language } from '../../core/language/text.ts';
import type { Explorer } from './explorer.ts';
import { openedView } from './opened-view.ts';
import { shown } from './shown.ts';

const NAMED = 3;

/** What a picture is about, for want of a title. */
export type Subject =
  | { type: 'titled'; title: string }
  | { type: 'paths'; from: string; to: string }
  /** Those with most links in it, and how many there are besides. */
  | { type: 'actors'; names: readonly string[]; others: number };

interface TitleWords {
  fromTo: (from: string, to: string) => string;
  more: (count: number) => string;
  listed: (names: readonly string[]) => string;
}

/** Between Chinese names no words of another language stand, but signs that everybody reads. */
const SIGNS: TitleWords = {
  fromTo: (from, to) => `${from} → ${to}`,
  more: (count) => `+${grouped(count)}`,
  listed: (names) => names.join(' · '),
};

/** The title that is proposed for a picture of this. `labels`: the language of its names. */
export function proposedTitle(subject: Subject, labels: Language, words: TitleWords): string {
  const { fromTo, more, listed } = labels === 'ZH' ? SIGNS : words;
  switch (subject.type) {
    case 'titled':
      return subject.title;
    case 'paths':
      return fromTo(subject.from, subject.to);
    case 'actors':
      return listed([...subject.names, ...(subject.others > 0 ? [more(subject.others)] : [])]);
  }
}

/** The opened view, the question about paths that is asked, or the main actors in sight. */
export function subjectOf(explorer: Explorer): Subject {
  const { history, panel, paths, facts, today } = explorer;
  const view = openedView(explorer);
  if (view) return { type: 'titled', title: view.title };
  const picture = history.present;
  const nameOf = (id: string) => facts.actors.get(id)?.names[picture.labels] ?? id;
  const { actors, links } = shown(picture, facts, today);
  const ids = new Set(actors.map(({ id }) => id));
  const { from, to } = paths;
  if (panel === 'paths' && from !== null && to !== null && ids.has(from) && ids.has(to))
    return { type: 'paths', from: nameOf(from), to: nameOf(to) };
  const counts = new Map(actors.map(({ id }) => [id, 0]));
  for (const link of links)
    for (const end of [link.from, link.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  const main = [...counts].sort(([, one], [, other]) => other - one).slice(0, NAMED);
  return { type: 'actors', names: main.map(([id]) => nameOf(id)), others: actors.length - main.length };
}
