import type { Setting } from './figure-setting.ts';
import { dayLine } from './figure-title.ts';
import { FIGURE_WORDS } from './figure-words.ts';

const NAMED = 6;
const SENTENCES = 20;

/** A figure in words, for those who cannot see it: the day, how much there is, who is most linked, the first links. */
export function figureText({ exchange, scene: { actors, links }, language }: Setting): string {
  const words = FIGURE_WORDS[language];
  const disputed = links.filter(({ isDisputed }) => isDisputed).length;
  const names = [...actors]
    .sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1))
    .slice(0, NAMED)
    .map(({ name }) => name);
  const stop = language === 'zh' ? '。' : '.';
  return [
    `${dayLine(exchange, language)}${stop}`,
    words.contents(actors.length, links.length, disputed),
    ...(names.length === 0 ? [] : [words.mostLinked(names.join(language === 'zh' ? '、' : ', '))]),
    ...links.slice(0, SENTENCES).map(({ sentence }) => `${sentence}.`),
  ].join(' ');
}
