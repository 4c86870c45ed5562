import { grouped } from '../language/grouped.ts';
import type { ActorKind } from '../model/actor-kinds.ts';
import { ACTOR_KINDS } from '../model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily } from '../model/link-families.ts';
import { LINK_KINDS, type LinkKind } from '../model/link-kinds.ts';

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
  country: string;
  contents: (actors: number, links: number, disputed: number) => string;
}

const en: FigureWords = {
  asOf: (day) => `As of ${day}`,
  between: (day, other) => `What began and ended between ${day} and ${other}`,
  frozen: (day) => `Data as of saving, ${day}`,
  live: (changed) => (changed === undefined ? 'Follows the data' : `Follows the data, changed on ${changed}`),
  dataset: (version) => `dataset ${version}`,
  sources: 'Sources',
  sourceCount: (count, checked) =>
    `${grouped(count)} ${count === 1 ? 'source' : 'sources'}, ${grouped(checked)} read again for this dataset`,
  andMore: (count) => `and ${grouped(count)} more`,
  missing: (count) =>
    count === 1
      ? '1 actor of this view is no longer in the graph.'
      : `${grouped(count)} actors of this view are no longer in the graph.`,
  unnamed: (count) =>
    count === 1 ? '1 actor without its name' : `${grouped(count)} actors without their names`,
  bundled: 'number: several links in one line',
  empty: 'Nothing of this view is in the graph on this day.',
  disputed: 'disputed',
  ended: 'ended',
  unchecked: 'source not read again',
  undated: 'undated',
  began: 'began',
  endedBetween: 'ended',
  unchanged: 'unchanged',
  country: 'country',
  contents: (actors, links, disputed) =>
    `Graph of ${grouped(actors)} actors and ${grouped(links)} links, ${grouped(disputed)} of them disputed.`,
};

const it: FigureWords = {
  asOf: (day) => `Al ${day}`,
  between: (day, other) => `Che cosa è iniziato e finito tra il ${day} e il ${other}`,
  frozen: (day) => `Dati del salvataggio, ${day}`,
  live: (changed) => (changed === undefined ? 'Segue i dati' : `Segue i dati, cambiati il ${changed}`),
  dataset: (version) => `dataset ${version}`,
  sources: 'Fonti',
  sourceCount: (count, checked) =>
    count === 1
      ? `1 fonte, ${checked === 1 ? 'riletta' : 'non riletta'} per questo dataset`
      : `${grouped(count)} fonti, ${grouped(checked)} ${checked === 1 ? 'riletta' : 'rilette'} per questo dataset`,
  andMore: (count) => (count === 1 ? 'e un’altra' : `e altre ${grouped(count)}`),
  missing: (count) =>
    count === 1
      ? '1 attore di questa vista non è più nel grafo.'
      : `${grouped(count)} attori di questa vista non sono più nel grafo.`,
  unnamed: (count) => (count === 1 ? '1 attore senza il nome' : `${grouped(count)} attori senza il nome`),
  bundled: 'numero: più legami in una linea',
  empty: 'In questa data nel grafo non c’è nulla di questa vista.',
  disputed: 'contestato',
  ended: 'concluso',
  unchecked: 'fonte non riletta',
  undated: 'senza data',
  began: 'iniziato',
  endedBetween: 'finito',
  unchanged: 'invariato',
  country: 'Paese',
  contents: (actors, links, disputed) =>
    `Grafo di ${grouped(actors)} attori e ${grouped(links)} legami, di cui ${grouped(disputed)} contestati.`,
};

const zh: FigureWords = {
  asOf: (day) => `截至${day}`,
  between: (day, other) => `${day}至${other}之间的开始与结束`,
  frozen: (day) => `数据为${day}保存时的状态`,
  live: (changed) => (changed === undefined ? '随数据更新' : `随数据更新，最近变更于${changed}`),
  dataset: (version) => `数据集 ${version}`,
  sources: '来源',
  sourceCount: (count, checked) => `${grouped(count)} 个来源，其中 ${grouped(checked)} 个已为本数据集复核`,
  andMore: (count) => `另有 ${grouped(count)} 个`,
  missing: (count) => `本视图中有 ${grouped(count)} 个主体已不在图谱中。`,
  unnamed: (count) => `${grouped(count)} 个主体未标名称`,
  bundled: '数字：一条线代表多条关系',
  empty: '图谱中没有该视图在这一天的内容。',
  disputed: '有争议',
  ended: '已结束',
  unchecked: '来源未复核',
  undated: '无日期',
  began: '开始',
  endedBetween: '结束',
  unchanged: '未变',
  country: '国家',
  contents: (actors, links, disputed) =>
    `图谱含 ${grouped(actors)} 个主体和 ${grouped(links)} 条关系，其中 ${grouped(disputed)} 条有争议。`,
};

export const FIGURE_WORDS: Record<FigureLanguage, FigureWords> = { en, it, zh };

const CHINESE_ACTORS: Record<ActorKind, string> = {
  Company: '公司',
  GovernmentBody: '政府机构',
  Country: '国家',
  Person: '人物',
  Organization: '组织',
  Product: '产品',
  AiModel: '人工智能模型',
  Technology: '技术',
  Policy: '政策',
  Facility: '设施',
};

const CHINESE_FAMILIES: Record<LinkFamily, string> = {
  SUPPLY: '供应',
  RESTRICTION: '限制',
  OWNERSHIP: '所有权',
  MODEL: '模型',
  STATE: '国家行为',
  STRUCTURE: '结构',
  RIVALRY: '竞争',
};

const CHINESE_LINKS: Record<LinkKind, string> = {
  SUPPLIES: '供应',
  MANUFACTURES: '制造',
  DESIGNS: '设计',
  LICENSES: '授权',
  BUYS: '采购',
  USES: '使用',
  DEPENDS_ON: '依赖',
  SANCTIONS: '制裁',
  RESTRICTS: '限制',
  BANS_PURCHASE_OF: '禁止采购',
  REGULATES: '监管',
  PRESSURES: '施压',
  OWNS: '拥有',
  INVESTS_IN: '投资',
  SUBSIDIARY_OF: '子公司',
  DEVELOPS: '研发',
  BASED_ON: '基于',
  RUNS_ON: '运行于',
  OPTIMISED_FOR: '优化适配',
  CERTIFIES: '认证',
  ISSUES: '发布',
  FAVOURS: '扶持',
  CONVENES: '约谈',
  NEGOTIATES_WITH: '谈判',
  ANNOUNCES: '宣布',
  PART_OF: '隶属',
  LEADS: '领导',
  LOCATED_IN: '位于',
  COMPETES_WITH: '竞争',
};

export function kindOfActorName(kind: ActorKind, language: FigureLanguage): string {
  return language === 'zh' ? CHINESE_ACTORS[kind] : ACTOR_KINDS[kind].one[language];
}

export function familyName(family: LinkFamily, language: FigureLanguage): string {
  return language === 'zh' ? CHINESE_FAMILIES[family] : LINK_FAMILIES[family].name[language];
}

export function linkVerb(kind: LinkKind, language: FigureLanguage): string {
  return language === 'zh' ? CHINESE_LINKS[kind] : LINK_KINDS[kind].out[language];
}
