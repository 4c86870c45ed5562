import { THEMES, type Theme } from '../../core/figure/palette.ts';
import { sketch } from '../../core/figure/sketch.ts';
import { inLanguage, type Language } from '../../core/language/text.ts';
import { apart } from '../../core/layout/apart.ts';
import { forceLayout } from '../layout/force.ts';
import { type DrawnRows, drawnRows, mostLinked } from './drawn.ts';
import type { AnswerFormat } from './format.ts';
import { LANGUAGE_VARIABLE } from './question.ts';
import { quoted, wrongParameter } from './refusals.ts';

const MOST_ACTORS = 60;

/** The answer drawn, small and quiet, for galleries. The same answer is the same picture. */
export const svgAnswer: AnswerFormat = {
  type: 'image/svg+xml; charset=utf-8',
  parameters: ['theme'],
  async write({ question, variables, options, ask }) {
    const theme = themeOf(options.theme);
    const lang = variables[LANGUAGE_VARIABLE] as Language;
    const language = lang === 'IT' ? 'it' : 'en';
    const { graph } = await ask({ document: question.document, variables });
    const rows = await drawnRows(graph, lang, ask);
    const { actors, links } = mostLinked(rows, MOST_ACTORS);
    return sketch({
      title: inLanguage(question.title, lang) ?? question.name,
      language,
      theme,
      actors: placed({ actors, links }),
      links,
      omitted: rows.actors.length - actors.length,
    });
  },
};

function placed({ actors, links }: DrawnRows) {
  const places = apart(forceLayout(actors, links, new Map()), new Map());
  return actors.map((actor) => ({ ...actor, ...(places.get(actor.id) ?? { x: 0, y: 0 }) }));
}

function themeOf(text = 'light'): Theme {
  const theme = THEMES.find((one) => one === text);
  if (theme) return theme;
  throw wrongParameter('theme', `${quoted(text)} is not ${THEMES.join(' or ')}`);
}
