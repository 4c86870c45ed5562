import { contentsText } from '../../core/figure/contents-text.ts';
import { inLanguage, type Language, languageKey } from '../../core/language/text.ts';
import { nameOf } from '../../core/model/actor.ts';
import { degreesAmong } from '../../core/model/degrees.ts';
import { isDisputed } from '../../core/model/link.ts';
import type { GraphRows, SavedView } from '../store/graph-store.ts';

/** A picture in words, for those who cannot see it. */
export function altText(
  view: Pick<SavedView, 'id' | 'title'>,
  { actors, links }: GraphRows,
  language: Language,
): string {
  const degrees = degreesAmong(links);
  const contents = {
    actors: actors.map((actor) => ({
      id: actor.id,
      name: nameOf(actor, language),
      degree: degrees.get(actor.id) ?? 0,
    })),
    links: links.map((link) => ({ isDisputed: isDisputed(link) })),
  };
  const title = asSentence(inLanguage(view.title, language) ?? view.id, language);
  return [title, ...contentsText(contents, languageKey(language))].join(language === 'ZH' ? '' : ' ');
}

function asSentence(title: string, language: Language): string {
  if (/[.!?…。？！]$/.test(title)) return title;
  return title + (language === 'ZH' ? '。' : '.');
}
