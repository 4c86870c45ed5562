import { tablesOf } from '../../core/answer/tables.ts';
import { inLanguage } from '../../core/language/text.ts';
import { type Chart, chartOf } from '../../core/sketch/chart.ts';
import { chartSketch } from '../../core/sketch/chart-sketch.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { THEMES, type Theme } from '../../core/style/palette.ts';
import type { AnswerGraph } from './ask.ts';
import { drawnRows, mostLinked } from './drawn.ts';
import type { AnswerFormat } from './format.ts';
import { placed } from './placed.ts';
import { languageAsked, type Question } from './question.ts';
import { quoted, wrongParameter } from './refusals.ts';

const MOST_ACTORS = 60;

/** The answer drawn, small and quiet, for galleries. The same answer is the same picture. */
export const svgAnswer: AnswerFormat = {
  type: 'image/svg+xml; charset=utf-8',
  parameters: ['theme'],
  async write({ question, variables, options, ask, turn }) {
    const theme = themeOf(options.theme);
    const lang = languageAsked(variables);
    const language = lang === 'IT' ? 'it' : 'en';
    const title = inLanguage(question.title, lang) ?? question.name;
    const { data, graph } = await ask({ document: question.document, variables });
    const chart = chartOf(tablesOf(data), question.table);
    if (isAboutNumbers(chart, question, graph)) return chartSketch({ title, language, theme, chart });
    const rows = await drawnRows(graph, lang, ask);
    const { actors, links } = mostLinked(rows, MOST_ACTORS);
    await turn();
    return sketch({
      title,
      language,
      theme,
      actors: placed({ actors, links }),
      links,
      omitted: rows.actors.length - actors.length,
      truncated: graph.truncated,
    });
  },
};

/** Where nothing can be drawn but numbers, or where the question's own table holds them over time or of unlinked rows. */
function isAboutNumbers(chart: Chart | null, { table }: Question, { actors, links }: AnswerGraph): boolean {
  if (actors.length === 0) return true;
  return chart !== null && chart.table === table && (chart.overTime || links.length === 0);
}

function themeOf(text = 'light'): Theme {
  const theme = THEMES.find((one) => one === text);
  if (theme) return theme;
  throw wrongParameter('theme', `${quoted(text)} is not ${THEMES.join(' or ')}`);
}
