import { grouped } from '../../core/language/grouped.ts';
import { LINK_WORDS } from '../../core/language/link-words.ts';
import type { MatchedOn } from '../../core/model/matched-on.ts';
import { en as answer } from './words/answer.ts';
import { en as exchange } from './words/exchange.ts';
import { en as expand } from './words/expand.ts';
import { en as finding } from './words/finding.ts';
import { en as keys } from './words/keys.ts';
import { en as menus } from './words/menus.ts';
import { en as several } from './words/several.ts';
import { en as sources } from './words/sources.ts';
import { en as table } from './words/table.ts';
import { en as time } from './words/time.ts';
import { en as views } from './words/views.ts';

/** Every word of the interface. Italian has the same keys, or it does not compile. */
export const en = {
  ...LINK_WORDS.en,
  ...answer,
  ...exchange,
  ...expand,
  ...keys,
  ...menus,
  ...several,
  ...views,
  ...finding,
  tagline: 'Who supplies, sanctions, owns and depends on whom, and who says so.',

  search: 'Search actors in any script',
  searchShort: 'Search',
  searchHint: 'Enter adds · Ctrl+Enter adds with neighbours',
  searching: 'Searching…',
  noHits: (text: string) =>
    `Nothing found for “${text}”. Try another spelling, a former name, a ticker or Chinese.`,
  hits: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  onCanvas: 'shown',
  linkCount: (count: number) => (count === 1 ? '1 link' : `${grouped(count)} links`),
  actorCount: (count: number) => (count === 1 ? '1 actor' : `${grouped(count)} actors`),
  matched: {
    ID: 'id',
    OFFICIAL_NAME: 'official name',
    SHORT_NAME: 'short name',
    FORMER_NAME: 'former name',
    ALIAS: 'also known as',
    TRANSLITERATION: 'transliteration',
    IDENTIFIER: 'identifier',
  } satisfies Record<MatchedOn, string>,

  views: 'Views',
  curatedViews: 'Curated views',
  startWith: 'Start with a question',
  saveView: 'Save view',
  save: 'Save',
  saved: 'Saved. Its address:',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',

  navigation: 'Pages',
  theme: 'Theme',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  language: 'Interface language',
  labels: 'Names in',
  labelLanguages: { EN: 'English', IT: 'Italian', ZH: 'Chinese' },

  legend: 'Legend',
  sources: 'sources',
  actors: 'Actors',
  links: 'Links',
  disputed: 'disputed',
  legendHint: 'Click to hide or show',
  hide: (what: string) => `Hide ${what}`,
  show: (what: string) => `Show ${what}`,
  hidden: (what: string) => `Hidden: ${what}`,
  showAll: 'Show all',
  showing: (actors: string, links: string) => `${actors}, ${links}`,
  shownOf: (shown: number, total: number) => `${grouped(shown)} of ${grouped(total)}`,

  details: 'Details',
  nothingSelected: 'Select an actor or a link to read what is known about it.',
  disputedHere: 'Where the sources disagree',
  resize: 'Another height',
  upcoming: 'not yet in force',
  ended: 'ended',
  website: 'Website',
  begun: 'Since',
  linksOf: 'Links',
  moreLinks: 'More links',
  otherDays: (count: number, day: string) =>
    `${count === 1 ? '1 more link is' : `${count} more links are`} not active on ${day}`,
  includeThem: 'List them',
  loading: 'Loading…',
  evidence: 'Who says so',
  bothSides: 'Sources contradict each other. Both sides:',
  item: 'What',
  share: 'Share',
  amount: 'Amount',
  role: 'Role',
  topic: 'About',
  sourceKinds: {
    NEWS: 'news',
    ARTICLE: 'article',
    REGULATION: 'regulation',
    PRESS_RELEASE: 'press release',
    REPORT: 'report',
    FILING: 'filing',
    WEBSITE: 'web page',
  },
  opensElsewhere: 'opens in a new tab',

  paths: 'Paths',
  from: 'From',
  to: 'To',
  chooseActor: 'Choose an actor',
  change: 'Change',
  notThrough: 'Not through',
  swap: 'Swap the two',
  addActor: 'Add an actor',
  remove: (what: string) => `Remove ${what}`,

  ...time,

  canvas: 'The graph. Use Tab to reach the table of what is shown.',
  skipToCanvas: 'Skip to the graph',
  ...table,
  ...sources,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to screen',
  layout: 'Layout',
  layouts: {
    FORCE: 'Force',
    LAYERED: 'Layers, left to right',
    LAYERED_DOWN: 'Layers, top to bottom',
    CONCENTRIC: 'Rings',
    BY_COUNTRY: 'By country',
    BY_KIND: 'By kind',
    GRID: 'Grid',
  },
  undo: 'Undo',
  redo: 'Redo',

  cancel: 'Cancel',
  working: 'Working…',
  failed: 'That did not work.',
  overLimit: (value: number, limit: number) =>
    `${grouped(value)} is more than the ${grouped(limit)} that one request may ask for. Ask for less at once.`,
  notInGraph: (ids: readonly string[]) =>
    `${ids.join(', ')} ${ids.length === 1 ? 'is' : 'are'} not in this graph.`,
  serverFault: (id: string) => `The fault is the server’s; it stands in its log as ${id}.`,
  causes: {
    UNREACHABLE: 'The server cannot be reached. Check the connection and try again.',
    UNAVAILABLE: 'The database cannot be reached. Try again in a moment.',
    TIMEOUT: 'It took too long. Ask for less at once.',
    NOT_FOUND: 'Something that was asked for is not in this graph.',
  } as Partial<Record<string, string>>,
  tryAgain: 'Try again',
  tryAllAgain: (count: number) => `Try all ${count} again`,
  othersFailed: (count: number) =>
    count === 1 ? 'Neither did one thing before it.' : `Neither did ${count} things before it.`,
  dismiss: 'Dismiss',
  unreadable: (what: string) => `Parts of the address could not be read and were left out: ${what}`,
  unknownActors: (ids: string) => `Not in this graph, left out: ${ids}`,
  unknownPage: (path: string) => `There is no page at ${path}. Search for an actor to begin.`,
  unknownView: (id: string) => `There is no view “${id}”. Search for an actor to begin.`,
  announceActor: (name: string, kind: string, country: string | null, links: string) =>
    [name, kind, country, links].filter((part) => part !== null).join(', '),
};

export { grouped };

export type Messages = typeof en;
