import type { Language } from '../../core/language/text.ts';
import { inLanguage } from '../../core/language/text.ts';
import { nameOf } from '../../core/model/actor.ts';
import { isDisputed } from '../../core/model/link.ts';
import type { GraphRows, SavedView } from '../store/graph-store.ts';

const NAMED = 5;

/** A picture in words, for those who cannot see it. English or Italian. */
export function altText(
  view: Pick<SavedView, 'id' | 'title'>,
  { actors, links }: GraphRows,
  language: Language,
): string {
  const spoken = language === 'IT' ? 'IT' : 'EN';
  const degree = (id: string) => links.filter(({ from, to }) => from === id || to === id).length;
  const names = actors
    .map((actor) => ({ name: nameOf(actor, spoken), links: degree(actor.id) }))
    .sort((a, b) => b.links - a.links || (a.name < b.name ? -1 : 1))
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ');
  const title = asSentence(inLanguage(view.title, spoken) ?? view.id);
  const disputed = links.filter(isDisputed).length;
  return spoken === 'IT'
    ? `${title} Grafo di ${actors.length} attori e ${links.length} legami, di cui ${disputed} contestati; al centro ${names}.`
    : `${title} Graph of ${actors.length} actors and ${links.length} links, ${disputed} of them disputed; at its centre ${names}.`;
}

function asSentence(title: string): string {
  return /[.!?…。？！]$/.test(title) ? title : `${title}.`;
}
