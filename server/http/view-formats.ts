import type { Exchange } from '../../core/exchange/exchange.ts';
import { FORMATS, type FormatName } from '../../core/exchange/formats.ts';
import { drawFigure } from '../../core/figure/figure.ts';
import type { Look } from '../../core/figure/look.ts';
import type { EmbedLook } from '../../core/report/embed-look.ts';
import type { OfflinePages } from '../embed/offline-page.ts';
import type { Bytes, FigureForm, Figures } from '../figures/figures.ts';
import type { Answers } from '../kept/answers.ts';
import type { ReadView } from '../views/read-view.ts';

/** Which rows a CSV lists. */
export const TABLES = ['links', 'actors'] as const;
export type TableName = (typeof TABLES)[number];

/** A view as it is to be written. */
interface ShownView {
  view: ReadView;
  exchange: Exchange;
  look: Look;
  embedLook: EmbedLook;
  table: TableName;
  figures: Figures;
  offline: OfflinePages;
  /** Of those files. */
  pages: Answers<string>;
  /** The same for what looks the same. */
  key: string;
  /** Aborts when nobody waits any more. */
  signal: AbortSignal;
  /** The client who asks. */
  whose: string;
}

export interface ViewFormat {
  type: string;
  /** What it costs of what a client may ask in a minute. */
  points: number;
  /** Shown as an image: so are its problems. */
  isImage?: true;
  /** Of the days that the view shows, and no others. */
  isDrawn?: true;
  /** Looks like a page in a frame. It is only ever kept as a file: no text of a view shall run as a page of ours. */
  isPage?: true;
  write: (shown: ShownView) => Promise<string | Bytes>;
}

/** What the kinds of answer cost, in the points that a GraphQL query is priced in. */
export const POINTS = { data: 200, drawn: 500, set: 1000 };

/** What a view can be had as, by the ending of its address. To add one, add an entry with its writer. */
export const VIEW_FORMATS: Readonly<Record<string, ViewFormat>> = {
  svg: {
    type: 'image/svg+xml; charset=utf-8',
    points: POINTS.drawn,
    isImage: true,
    isDrawn: true,
    write: drawn('svg'),
  },
  png: { type: 'image/png', points: POINTS.set, isImage: true, isDrawn: true, write: drawn('png') },
  pdf: { type: 'application/pdf', points: POINTS.set, isDrawn: true, write: drawn('pdf') },
  csv: {
    type: 'text/csv; charset=utf-8',
    points: POINTS.data,
    write: async ({ exchange, table }) => FORMATS[`${table}Csv`].write(exchange),
  },
  json: data('json'),
  graphml: data('graphml'),
  gexf: data('gexf'),
  html: {
    type: 'text/html; charset=utf-8',
    points: POINTS.drawn,
    isPage: true,
    write: ({ exchange, embedLook, offline, pages, key, signal }) =>
      pages(key, () => offline.write(exchange, embedLook), signal),
  },
};

export function viewFormat(ending: string): ViewFormat | undefined {
  return Object.hasOwn(VIEW_FORMATS, ending) ? VIEW_FORMATS[ending] : undefined;
}

function drawn(form: FigureForm): ViewFormat['write'] {
  return ({ view, exchange, look, figures, key, signal, whose }) =>
    figures(
      {
        form,
        key,
        draw: () => drawFigure(exchange, look),
        facts: { author: view.author ?? 'Chokepoint', createdAt: view.createdAt },
        whose,
      },
      signal,
    );
}

function data(name: FormatName): ViewFormat {
  const { type, write } = FORMATS[name];
  return { type, points: POINTS.data, write: async ({ exchange }) => write(exchange) };
}
