import { contentsText } from './contents-text.ts';
import type { Setting } from './figure-setting.ts';
import { dayLine } from './figure-title.ts';

const SENTENCES = 20;

/** A figure in words, for those who cannot see it: the day, how much there is, who is most linked, the first links. */
export function figureText({ exchange, scene, language }: Setting): string {
  const stop = language === 'zh' ? '。' : '.';
  return [
    `${dayLine(exchange, language)}${stop}`,
    ...contentsText(scene, language),
    ...scene.links.slice(0, SENTENCES).map(({ sentence }) => `${sentence}.`),
  ].join(' ');
}
