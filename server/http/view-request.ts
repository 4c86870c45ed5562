import { GraphQLError } from 'graphql';
import { type Look, readLook } from '../../core/figure/look.ts';
import { type EmbedLook, readEmbedLook } from '../../core/report/embed-look.ts';
import { wantsAsSaved } from '../../core/view/as-saved.ts';
import { type ErrorCode, notFound } from '../errors.ts';
import { quoted, unknownName } from '../questions/refusals.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { asSaved, type ReadView, viewById } from '../views/read-view.ts';
import { POINTS, TABLES, type TableName, VIEW_FORMATS, type ViewFormat, viewFormat } from './view-formats.ts';

/** What an address under `/view/` asks for. */
export interface ViewRequest {
  id: string;
  ending: string;
  format: ViewFormat;
  look: Look;
  /** The same for what is made as a page. */
  embedLook: EmbedLook;
  /** With the links of every day. */
  isOfEveryDay: boolean;
  table: TableName;
  isDownload: boolean;
  isAsSaved: boolean;
}

const MOST_SHOWN = 100;
/** Ids of saved views are ten signs, those of curated ones words with hyphens. */
const ID = /^[a-z0-9][a-z0-9._-]{0,199}$/;

/** Throws NOT_FOUND for another ending, BAD_USER_INPUT for the first parameter that can't be read. */
export function readViewRequest(file: string, parameters: URLSearchParams): ViewRequest {
  const { id, ending } = partsOf(file);
  const format = viewFormat(ending);
  if (!format) throw unknownName('format', ending, Object.keys(VIEW_FORMATS));
  const { look, problems } = readLook(parameters);
  const embedLook = readEmbedLook(parameters);
  // A page is read as one in a frame is: what can't be read is as usual.
  const [problem] = format.isPage ? [] : problems;
  if (problem) throw unreadable(problem.parameter, problem.value, problem.expected);
  const choice = <Value extends string>(name: string, values: readonly Value[]) => {
    const text = parameters.get(name);
    const value = values.find((one) => one === text?.toLowerCase());
    if (text !== null && value === undefined) throw unreadable(name, text, values.join(', '));
    return value;
  };
  const as = parameters.get('as');
  const isAsSaved = wantsAsSaved(parameters);
  if (as !== null && !isAsSaved) throw unreadable('as', as, 'saved');
  return {
    id,
    ending,
    format,
    look,
    embedLook,
    isOfEveryDay: format.isPage
      ? embedLook.timeline
      : choice('days', ['all']) !== undefined && !format.isDrawn,
    table: choice('table', TABLES) ?? 'links',
    isDownload: choice('download', ['0', '1']) === '1',
    isAsSaved,
  };
}

export function partsOf(file: string): { id: string; ending: string } {
  const dot = file.lastIndexOf('.');
  return { id: file.slice(0, dot), ending: file.slice(dot + 1) };
}

/** What it costs to ask for it, known before it is read: what can't be had costs as much as data. */
export function pointsOf(file: string): number {
  return viewFormat(partsOf(file).ending)?.points ?? POINTS.data;
}

/** The view that is asked for. Throws NOT_FOUND; what can be no id is not asked of the store. */
export async function viewWanted({ id, isAsSaved }: ViewRequest, store: GraphStore): Promise<ReadView> {
  const found = ID.test(id) ? await viewById(store, id) : null;
  if (!found) throw notFound('view', [id.length > MOST_SHOWN ? `${id.slice(0, MOST_SHOWN)}…` : id]);
  const view = isAsSaved ? asSaved(found) : found;
  if (view) return view;
  throw new GraphQLError(`The view '${id}' keeps no data of the day it was saved`, {
    extensions: { code: 'NOT_FOUND' satisfies ErrorCode, parameter: 'as' },
  });
}

/** Says what would be right, apart too, for those who show it in another language. */
function unreadable(parameter: string, value: string, expected: string): GraphQLError {
  const such = expected === 'a number' ? expected : `one of ${expected}`;
  return new GraphQLError(`${parameter}: ${quoted(value)} is not ${such}`, {
    extensions: {
      code: 'BAD_USER_INPUT' satisfies ErrorCode,
      parameter,
      value: value.slice(0, MOST_SHOWN),
      expected,
    },
  });
}
