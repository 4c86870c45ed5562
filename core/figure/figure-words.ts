import { articled } from '../language/articled.ts';
import { grouped } from '../language/grouped.ts';

export type FigureLanguage = 'en' | 'it' | 'zh';

/** The words of a figure besides those of the data. Dates come spoken. */
interface FigureWords {
  asOf: (day: string) => string;
  between: (day: string, other: string) => string;
  frozen: (day: string) => string;
  live: (changed: string | undefined) => string;
  dataset: (version: string) => string;
  sources: string;
  sourceCount: (count: number, checked: number) => string;
  listed: string;
  andMore: (count: number) => string;
  missing: (count: number) => string;
  unnamed: (count: number) => string;
  bundled: string;
  empty: string;
  disputed: string;
  ended: string;
  unchecked: string;
  undated: string;
  began: string;
  endedBetween: string;
  unchanged: string;
  actors: string;
  lines: string;
  /** How many are drawn. */
  counts: (actors: number, links: number) => string;
  links: (count: number) => string;
  mostLinked: (names: string) => string;
  contents: (actors: number, links: number, disputed: number) => string;
}

const en: FigureWords = {
  asOf: (day) => `As of ${day}`,
  between: (day, other) => `What began and ended between ${day} and ${other}`,
  frozen: (day) => `Frozen on ${day}`,
  live: (changed) => (changed === undefined ? 'Live view' : `Live view, data changed on ${changed}`),
  dataset: (version) => `Dataset ${version}`,
  sources: 'Sources',
  sourceCount: (count, checked) =>
    `${grouped(count)} ${count === 1 ? 'source' : 'sources'}, ${grouped(checked)} read again for this dataset`,
  listed: '; listed at the address below',
  andMore: (count) => `and ${grouped(count)} more`,
  missing: (count) =>
    count === 1
      ? '1 actor of this view is no longer in the graph.'
      : `${grouped(count)} actors of this view are no longer in the graph.`,
  unnamed: (count) => (count === 1 ? '1 name left out' : `${grouped(count)} names left out`),
  bundled: 'A number on a line: so many links between the two',
  empty: 'Nothing of this view is in the graph on this day.',
  disputed: 'disputed',
  ended: 'ended',
  unchecked: 'source not read again',
  undated: 'undated',
  began: 'began',
  endedBetween: 'ended',
  unchanged: 'unchanged',
  actors: 'Actors',
  lines: 'Lines',
  counts: (actors, links) => `${englishActors(actors)}, ${englishLinks(links)}`,
  links: englishLinks,
  mostLinked: (names) => `Most linked: ${names}.`,
  contents: (actors, links, disputed) =>
    `Graph of ${englishActors(actors)} and ${englishLinks(links)}, ${grouped(disputed)} of them disputed.`,
};

const it: FigureWords = {
  asOf: (day) => `Situazione ${articled('a', day)}`,
  between: (day, other) =>
    `Che cosa è iniziato e finito tra ${articled('il', day)} e ${articled('il', other)}`,
  frozen: (day) => `Dati congelati ${articled('il', day)}`,
  live: (changed) =>
    changed === undefined ? 'Vista viva' : `Vista viva, dati cambiati ${articled('il', changed)}`,
  dataset: (version) => `Dataset ${version}`,
  sources: 'Fonti',
  sourceCount: (count, checked) =>
    `${grouped(count)} ${count === 1 ? 'fonte' : 'fonti'}, ${grouped(checked)} ${checked === 1 ? 'riletta' : 'rilette'} per questo dataset`,
  listed: '; l’elenco è all’indirizzo qui sotto',
  andMore: (count) => (count === 1 ? 'e un’altra' : `e altre ${grouped(count)}`),
  missing: (count) =>
    count === 1
      ? '1 attore di questa vista non è più nel grafo.'
      : `${grouped(count)} attori di questa vista non sono più nel grafo.`,
  unnamed: (count) => (count === 1 ? '1 nome omesso' : `${grouped(count)} nomi omessi`),
  bundled: 'Numero su una linea: quanti legami ci sono tra i due',
  empty: 'In questa data nel grafo non c’è nulla di questa vista.',
  disputed: 'contestato',
  ended: 'concluso',
  unchecked: 'fonte non riletta',
  undated: 'senza data',
  began: 'iniziato',
  endedBetween: 'finito',
  unchanged: 'invariato',
  actors: 'Attori',
  lines: 'Linee',
  counts: (actors, links) => `${italianActors(actors)}, ${italianLinks(links)}`,
  links: italianLinks,
  mostLinked: (names) => `Con più legami: ${names}.`,
  contents: (actors, links, disputed) =>
    `Grafo di ${italianActors(actors)} e ${italianLinks(links)}, di cui ${grouped(disputed)} ${disputed === 1 ? 'contestato' : 'contestati'}.`,
};

const zh: FigureWords = {
  asOf: (day) => `截至${day}`,
  between: (day, other) => `${day}至${other}之间的开始与结束`,
  frozen: (day) => `数据已冻结于${day}`,
  live: (changed) => (changed === undefined ? '实时视图' : `实时视图，数据于${changed}有变更`),
  dataset: (version) => `数据集 ${version}`,
  sources: '来源',
  sourceCount: (count, checked) => `${grouped(count)} 个来源，其中 ${grouped(checked)} 个已为本数据集复核`,
  listed: '；完整列表见下方网址',
  andMore: (count) => `另有 ${grouped(count)} 个`,
  missing: (count) => `本视图中有 ${grouped(count)} 个主体已不在图谱中。`,
  unnamed: (count) => `${grouped(count)} 个名称未标出`,
  bundled: '线上数字表示两者之间的关系数',
  empty: '图谱中没有该视图在这一天的内容。',
  disputed: '有争议',
  ended: '已结束',
  unchecked: '来源未复核',
  undated: '无日期',
  began: '开始',
  endedBetween: '结束',
  unchanged: '未变',
  actors: '主体',
  lines: '线条',
  counts: (actors, links) => `${grouped(actors)} 个主体，${grouped(links)} 条关系`,
  links: (count) => `${grouped(count)} 条关系`,
  mostLinked: (names) => `关系最多的主体：${names}。`,
  contents: (actors, links, disputed) =>
    `图谱含 ${grouped(actors)} 个主体和 ${grouped(links)} 条关系，其中 ${grouped(disputed)} 条有争议。`,
};

function englishActors(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'actor' : 'actors'}`;
}

function englishLinks(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'link' : 'links'}`;
}

function italianActors(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'attore' : 'attori'}`;
}

function italianLinks(count: number): string {
  return `${grouped(count)} ${count === 1 ? 'legame' : 'legami'}`;
}

export const FIGURE_WORDS: Record<FigureLanguage, FigureWords> = { en, it, zh };
