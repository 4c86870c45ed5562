import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { DatasetInfo, GraphRows } from '../../server/store/graph-store.ts';

/**
 * A dozen actors with names. The chain that tests walk: Zeiss → Lito (lithography) → Forno (foundry) → Chipwerk →
 * Delta (a chip) → Cloudia; Redland restricts through its Rule; Ministry convenes; Isola is a country and a hub.
 */

function actor(id: string, kind: Actor['kind'], en: string, more: Partial<Actor> = {}): Actor {
  return {
    id,
    kind,
    names: [{ text: en, lang: 'en', kind: 'official' }],
    description: { en: `${en} of the test graph.`, it: `${en} del grafo di prova.` },
    tags: [],
    identifiers: [],
    ...more,
  };
}

function named(en: string, it: string, zh: string): Actor['names'] {
  return [
    { text: en, lang: 'en', kind: 'official' },
    { text: it, lang: 'it', kind: 'official' },
    { text: zh, lang: 'zh', kind: 'official' },
  ];
}

const actors: Actor[] = [
  actor('isola', 'Country', 'Isola', {
    names: named('Isola', 'Isola', '岛国'),
    country: 'TW',
    tags: ['state'],
  }),
  actor('redland', 'Country', 'Redland', {
    names: named('Redland', 'Terrarossa', '红国'),
    country: 'US',
    tags: ['state'],
  }),
  actor('ministry', 'GovernmentBody', 'Ministry of Industry', {
    names: named('Ministry of Industry', "Ministero dell'Industria", '工业部'),
    country: 'CN',
    subkind: 'ministry',
  }),
  actor('zeiss', 'Company', 'Zeiß Optik', { country: 'DE', tags: ['optics'] }),
  actor('lito', 'Company', 'Lito N.V.', {
    names: [
      { text: 'Lito N.V.', lang: 'en', kind: 'official' },
      { text: 'Lithographie Générale', lang: 'en', kind: 'former' },
      { text: '光刻公司', lang: 'zh', kind: 'official' },
    ],
    country: 'NL',
    identifiers: [{ scheme: 'ticker', value: 'LITO' }],
    website: 'https://lito.example/',
    since: '1984',
  }),
  actor('forno', 'Company', 'Forno Foundry', {
    names: [
      { text: 'Forno Foundry', lang: 'en', kind: 'official' },
      { text: 'FFC', lang: 'en', kind: 'short' },
      { text: '臺灣熔爐', lang: 'zh', kind: 'official' },
    ],
    country: 'TW',
    tags: ['foundry'],
  }),
  actor('chipwerk', 'Company', 'Chipwerk', { country: 'US', tags: ['fabless'] }),
  actor('delta', 'Product', 'Delta 100', { tags: ['chip'] }),
  actor('cloudia', 'Company', 'Cloudia', {
    names: named('Cloudia', 'Cloudia', '云雅科技'),
    country: 'CN',
    tags: ['cloud'],
  }),
  actor('rule', 'Policy', 'Rule of October', { country: 'US', since: '2022-10-07' }),
  actor('ada', 'Person', 'Ada Verdi', { country: 'IT' }),
  actor('hermit', 'Organization', 'Hermit Society'),
];

function link(kind: Link['kind'], from: string, to: string, more: Partial<Link> = {}): Link {
  return {
    id: `${kind.toLowerCase().replaceAll('_', '-')}--${from}--${to}`,
    kind,
    from,
    to,
    confidence: 'CONFIRMED',
    summary: { en: `${from} to ${to}.`, it: `Da ${from} a ${to}.` },
    evidence: [{ source: 'report', stance: 'SUPPORTS' }],
    ...more,
  };
}

const links: Link[] = [
  link('SUPPLIES', 'zeiss', 'lito', { since: '1990', item: 'mirrors', share: 100 }),
  link('OWNS', 'lito', 'zeiss', { since: '2016-11', share: 24.9 }),
  link('SUPPLIES', 'lito', 'forno', {
    since: '2001',
    item: 'scanners',
    amount: { value: 12.5, unit: 'USD bn' },
  }),
  link('MANUFACTURES', 'forno', 'delta', { since: '2020-05', item: '4 nm' }),
  link('MANUFACTURES', 'forno', 'chipwerk', { since: '1998', confidence: 'REPORTED' }),
  link('DESIGNS', 'chipwerk', 'delta', { since: '2020' }),
  link('BUYS', 'cloudia', 'delta', { since: '2021-03', until: '2022-10-07', confidence: 'REPORTED' }),
  link('BUYS', 'cloudia', 'chipwerk', {
    since: '2021',
    confidence: 'DISPUTED',
    evidence: [
      { source: 'news', stance: 'SUPPORTS', locator: 'p. 3' },
      { source: 'filing', stance: 'DISPUTES' },
    ],
  }),
  link('COMPETES_WITH', 'cloudia', 'chipwerk', {
    confidence: 'ALLEGED',
    evidence: [{ source: 'news', stance: 'SUPPORTS' }],
  }),
  link('RESTRICTS', 'rule', 'delta', { since: '2022-10-07' }),
  link('RESTRICTS', 'rule', 'cloudia', { since: '2022-10-07', until: '2024' }),
  link('ISSUES', 'redland', 'rule', { since: '2022-10-07' }),
  link('CONVENES', 'ministry', 'cloudia', {
    since: '2025-01',
    evidence: [{ source: 'news', stance: 'SUPPORTS' }],
  }),
  link('LOCATED_IN', 'forno', 'isola'),
  link('LOCATED_IN', 'chipwerk', 'redland'),
  link('LEADS', 'ada', 'lito', { since: '2024-04-24', role: 'CEO' }),
  link('DEPENDS_ON', 'isola', 'lito', { evidence: [{ source: 'old-page', stance: 'SUPPORTS' }] }),
  link('PRESSURES', 'redland', 'isola', { since: '2027' }),
];

const sources: Source[] = [
  {
    id: 'report',
    title: 'The chain of chips',
    publisher: 'Institute',
    date: '2024',
    lang: 'en',
    kind: 'report',
    checkedOn: '2026-11-24',
    url: 'https://example.org/report',
  },
  {
    id: 'news',
    title: 'Who buys what',
    publisher: 'Daily',
    date: '2025-02-03',
    lang: 'zh',
    kind: 'news',
    checkedOn: '2026-11-24',
  },
  {
    id: 'filing',
    title: 'Annual report',
    publisher: 'Chipwerk',
    date: '2025-02',
    lang: 'en',
    kind: 'filing',
    checkedOn: '2026-11-24',
  },
  { id: 'old-page', title: 'A page nobody read again', publisher: 'Someone', lang: 'it', kind: 'website' },
];

export const dozen: GraphRows = { actors, links, sources };

export const dozenInfo: DatasetInfo = {
  name: 'dozen',
  title: { en: 'A dozen actors', it: 'Una dozzina di attori' },
  version: '2026-11-24.dozen',
  licence: 'CC0',
  updated: '2026-11-24',
  startingQuestions: [
    {
      id: 'chain',
      title: { en: 'What does Cloudia hang on?', it: 'Da che cosa dipende Cloudia?' },
      explanation: { en: 'The chain.', it: 'La catena.' },
      address: '/?paths=cloudia,zeiss',
    },
  ],
  views: [],
};
