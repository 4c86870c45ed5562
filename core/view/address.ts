import { LANGUAGES, type Language } from '../language/text.ts';
import { isActorKind } from '../model/actor-kinds.ts';
import { CONFIDENCES, type Confidence } from '../model/link.ts';
import { isLinkKind } from '../model/link-kinds.ts';
import { type AddressProblem, AddressReader } from './address-reader.ts';
import { day } from './day.ts';
import { type Intent, LINK_DIRECTIONS } from './intent.ts';
import { type PathsQuestion, pathsParameters, readPathsQuestion } from './paths-question.ts';
import { decodeActors, encodeActors } from './placed-actors.ts';
import {
  type Camera,
  LAYOUTS,
  LINK_MARKS,
  type LinkMark,
  type PictureFilter,
  type ViewState,
} from './state.ts';

/** Raised when the meaning of a parameter changes, so that old addresses keep theirs. */
const VERSION = '1';

export interface Address {
  state: ViewState;
  /** Of the state, what the address names; the rest is as in an empty picture, or as in the view that it changes. */
  settings: Partial<ViewState>;
  /** It was written by `encodeAddress` or `encodeChanges`: what it does not name is as in an empty picture. */
  isWhole: boolean;
  /** What is still to be fetched before the picture is whole; null when the address carries all of it. */
  intent: Intent | null;
  /** Parameters that could not be read and were left out. */
  problems: AddressProblem[];
  /** Parameters that mean nothing here; see `unknownParameters`. */
  others: AddressProblem[];
}

/** Nothing is left out. */
export function noFilter(): PictureFilter {
  return { hiddenKinds: [], hiddenActorKinds: [], hiddenConfidences: [], hiddenMarks: [] };
}

export function emptyView(): ViewState {
  return { actors: [], ...noFilter(), labels: 'EN', layout: 'FORCE' };
}

/** The whole picture as a query string without its `?`; empty for the empty picture. */
export function encodeAddress(state: ViewState): string {
  if (state.actors.length === 0) return encodeSettings(state);
  return `${join([
    ['v', VERSION],
    ['a', encodeActors(state.actors)],
  ])}&${encodeSettings(state)}`.replace(/&$/, '');
}

/** All of a picture but its actors, for the address of a saved view that has them. */
export function encodeChanges(state: ViewState): string {
  return `v=${VERSION}&${encodeSettings(state)}`.replace(/&$/, '');
}

/** A question about paths as a query string without its `?`, with the days and names of the picture it is asked in. */
export function encodePaths(question: PathsQuestion, { activeOn, labels }: ViewState): string {
  return [
    join(pathsParameters(question)),
    encodeSettings({ ...emptyView(), labels, ...(activeOn !== undefined && { activeOn }) }),
  ]
    .filter((part) => part !== '')
    .join('&');
}

function encodeSettings(state: ViewState): string {
  const pairs: [string, string][] = [];
  if (state.activeOn !== undefined) pairs.push(['asOf', state.activeOn]);
  if (state.comparedWith !== undefined) pairs.push(['comparedWith', state.comparedWith]);
  if (state.hiddenKinds.length > 0) pairs.push(['hide', state.hiddenKinds.join(',')]);
  if (state.hiddenActorKinds.length > 0) pairs.push(['hideActors', state.hiddenActorKinds.join(',')]);
  if (state.hiddenConfidences.length > 0) pairs.push(['hideConfidences', state.hiddenConfidences.join(',')]);
  if (state.hiddenMarks.length > 0) pairs.push(['hideMarks', state.hiddenMarks.join(',')]);
  if (state.source !== undefined) pairs.push(['source', state.source]);
  if (state.leastLinks !== undefined) pairs.push(['leastLinks', String(state.leastLinks)]);
  if (state.mostLinks !== undefined) pairs.push(['mostLinks', String(state.mostLinks)]);
  if (state.labels !== 'EN') pairs.push(['labels', state.labels.toLowerCase()]);
  if (state.layout !== 'FORCE') pairs.push(['layout', state.layout.toLowerCase()]);
  if (state.camera && state.actors.length > 0) pairs.push(['look', encodeCamera(state.camera)]);
  return join(pairs);
}

function join(pairs: [string, string][]): string {
  return pairs.map(([name, value]) => `${name}=${escapeValue(value)}`).join('&');
}

/**
 * Reads any query string. Nothing in it is trusted and nothing in it makes this fail. `labels`: the language of names
 * where the address does not carry a whole picture and names none.
 */
export function decodeAddress(search: string, labels: Language = 'EN'): Address {
  const reader = new AddressReader(search);
  const isWhole = reader.one('v', (value) => (value === VERSION ? value : undefined)) !== undefined;
  const actors = reader.one('a', decodeActors) ?? [];
  const settings = decodeSettings(reader);
  const state = {
    ...emptyView(),
    labels: isWhole || actors.length > 0 ? ('EN' as const) : labels,
    ...settings,
    actors,
  };
  const intent = decodeIntent(reader);
  return { state, settings, isWhole, intent, problems: reader.problems, others: reader.others() };
}

/** Only what the address names. */
function decodeSettings(reader: AddressReader): Partial<ViewState> {
  const lists = {
    hiddenKinds: reader.list('hide', isLinkKind),
    hiddenActorKinds: reader.list('hideActors', isActorKind),
    hiddenConfidences: reader.list('hideConfidences', isConfidence),
    hiddenMarks: reader.list('hideMarks', isLinkMark),
  };
  const values = {
    labels: reader.oneOf('labels', LANGUAGES),
    layout: reader.oneOf('layout', LAYOUTS),
    source: reader.one('source', (value) => value),
    leastLinks: reader.one('leastLinks', count),
    mostLinks: reader.one('mostLinks', count),
    activeOn: reader.one('asOf', day),
    comparedWith: reader.one('comparedWith', day),
    camera: reader.one('look', decodeCamera),
  };
  return Object.fromEntries([
    ...Object.entries(lists).filter(([, list]) => list.length > 0),
    ...Object.entries(values).filter(([, value]) => value !== undefined),
  ]);
}

function decodeIntent(reader: AddressReader): Intent | null {
  const paths = readPathsQuestion(reader);
  if (paths) return { type: 'paths', ...paths };
  const around = reader.list('around');
  if (around.length > 0) {
    const direction = reader.oneOf('direction', LINK_DIRECTIONS) ?? 'BOTH';
    return { type: 'around', actors: around, kinds: reader.list('kinds', isLinkKind), direction };
  }
  const confidence = reader.oneOf('links', CONFIDENCES);
  if (confidence !== undefined) return { type: 'links', confidence };
  const ids = reader.list('ids');
  return ids.length > 0 ? { type: 'ids', ids } : null;
}

function isConfidence(value: unknown): value is Confidence {
  return CONFIDENCES.some((confidence) => confidence === value);
}

function isLinkMark(value: unknown): value is LinkMark {
  return LINK_MARKS.some((mark) => mark === value);
}

function count(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function encodeCamera({ x, y, zoom }: Camera): string {
  return [Math.round(x), Math.round(y), Number(zoom.toFixed(3))].join(':');
}

function decodeCamera(value: string): Camera | undefined {
  const [x, y, zoom, ...rest] = value.split(':').map(Number);
  if (x === undefined || y === undefined || zoom === undefined || rest.length > 0) return undefined;
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : undefined;
}

/** Percent-encoding that leaves the separators legible. */
function escapeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
}
