import { ACTOR_KINDS, type ActorKind } from '../model/actor-kinds.ts';
import { LINK_FAMILIES, type LinkFamily } from '../model/link-families.ts';
import { LINK_KINDS, type LinkKind } from '../model/link-kinds.ts';
import type { FigureLanguage } from './figure-words.ts';

const CHINESE_ACTORS: Record<ActorKind, string> = {
  Company: '企业',
  GovernmentBody: '政府机构',
  Country: '国家和地区',
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
  OWNERSHIP: '股权与投资',
  MODEL: '人工智能模型',
  STATE: '政府行为',
  STRUCTURE: '隶属与地点',
  RIVALRY: '竞争',
};

const CHINESE_LINKS: Record<LinkKind, string> = {
  SUPPLIES: '供货',
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
  OWNS: '持股',
  INVESTS_IN: '投资',
  SUBSIDIARY_OF: '系其子公司',
  CONTROLS: '控制',
  DEVELOPS: '研发',
  BASED_ON: '基于',
  RUNS_ON: '运行于',
  OPTIMISED_FOR: '优化适配',
  CERTIFIES: '认证',
  ISSUES: '颁布',
  FAVOURS: '扶持',
  CONVENES: '约谈',
  NEGOTIATES_WITH: '谈判',
  ANNOUNCES: '宣布',
  PART_OF: '隶属',
  LEADS: '领导',
  LOCATED_IN: '位于',
  WORKS_FOR: '任职于',
  HOLDS_OFFICE: '担任公职',
  REPRESENTS: '代表',
  SUCCEEDS: '继承',
  RELATED_TO: '亲属',
  ASSOCIATED_WITH: '关联',
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
