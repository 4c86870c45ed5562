import { inLanguage } from '../../core/language/text.ts';
import type { Camera, PlacedActor, ViewState } from '../../core/view/state.ts';
import type { GraphRows } from '../store/graph-store.ts';
import { addressesOf } from '../views/addresses.ts';
import { altText } from '../views/alt-text.ts';
import { changedAt } from '../views/changed-at.ts';
import { citation } from '../views/citation.ts';
import { asSaved, keptRows, type ReadView, readable } from '../views/read-view.ts';
import { standToday } from '../views/stand.ts';
import { rowsBehind, shownRows } from '../views/view-rows.ts';
import { languageOf } from './arguments.ts';
import { byId } from './batches.ts';
import { builder, type Context } from './builder.ts';
import { LONG_TEXT } from './counted-answers.ts';
import {
  ActorKindEnum,
  CitationStyleEnum,
  ConfidenceEnum,
  LanguageEnum,
  LayoutNameEnum,
  LinkKindEnum,
  LinkMarkEnum,
  ViewModeEnum,
} from './enums.ts';
import { NodeRef, SourceRef, SubgraphRef, ViewRef } from './refs.ts';
import { keepTogether } from './rows.ts';

const PlacedActorRef = builder.objectRef<PlacedActor>('PlacedActor').implement({
  description: 'An actor in a picture.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The actor. It may have been removed from the graph since.' }),
    x: t.float({
      nullable: true,
      description: 'To the right, in pixels at zoom 1.',
      resolve: ({ x }) => x ?? null,
    }),
    y: t.float({
      nullable: true,
      description: 'Downwards, in pixels at zoom 1.',
      resolve: ({ y }) => y ?? null,
    }),
    pinned: t.boolean({
      description: 'True where layouts leave it in its place.',
      resolve: ({ pinned }) => pinned ?? false,
    }),
    hidden: t.boolean({
      description: 'True where it was put out of sight by hand.',
      resolve: ({ hidden }) => hidden ?? false,
    }),
    broughtBy: t.id({
      nullable: true,
      description: 'The actor of the picture whose expansion brought it; null where none.',
      resolve: ({ broughtBy }) => broughtBy ?? null,
    }),
  }),
});

const CameraRef = builder.objectRef<Camera>('Camera').implement({
  description: 'What part of a picture is in sight.',
  fields: (t) => ({
    x: t.exposeFloat('x', { description: 'The point at the middle, to the right.' }),
    y: t.exposeFloat('y', { description: 'The point at the middle, downwards.' }),
    zoom: t.exposeFloat('zoom', { description: '1: a pixel of the picture is a pixel of the screen.' }),
  }),
});

const ViewStateRef = builder.objectRef<ViewState>('ViewState').implement({
  description: 'Everything that makes a picture besides the data.',
  fields: (t) => ({
    actors: t.expose('actors', { type: [PlacedActorRef], description: 'The actors and their places.' }),
    activeOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day whose links are shown; null: the day of looking, or of saving where the view is frozen.',
      resolve: (state) => state.activeOn ?? null,
    }),
    comparedWith: t.field({
      type: 'Date',
      nullable: true,
      description: 'A second day, for the difference between the two; null where there is none.',
      resolve: (state) => state.comparedWith ?? null,
    }),
    hiddenKinds: t.expose('hiddenKinds', {
      type: [LinkKindEnum],
      description: 'Kinds of link that are not shown.',
    }),
    hiddenActorKinds: t.expose('hiddenActorKinds', {
      type: [ActorKindEnum],
      description: 'Kinds of actor that are not shown.',
    }),
    hiddenConfidences: t.expose('hiddenConfidences', {
      type: [ConfidenceEnum],
      description: 'Links so sure are not shown.',
    }),
    hiddenMarks: t.expose('hiddenMarks', {
      type: [LinkMarkEnum],
      description: 'Links so marked are not shown.',
    }),
    source: t.id({
      nullable: true,
      description: 'Only links that cite this source are shown; null: all are.',
      resolve: (state) => state.source ?? null,
    }),
    leastLinks: t.int({
      nullable: true,
      description: 'Only actors with at least so many links among those shown; null: any number.',
      resolve: (state) => state.leastLinks ?? null,
    }),
    mostLinks: t.int({
      nullable: true,
      description: 'Only actors with at most so many links among those shown; null: any number.',
      resolve: (state) => state.mostLinks ?? null,
    }),
    labels: t.expose('labels', { type: LanguageEnum, description: 'The language of the labels.' }),
    layout: t.expose('layout', { type: LayoutNameEnum, description: 'How it was laid out.' }),
    camera: t.field({
      type: CameraRef,
      nullable: true,
      description: 'What part is in sight; null: the whole.',
      resolve: (state) => state.camera ?? null,
    }),
  }),
});

type ViewFields = Parameters<NonNullable<Parameters<typeof ViewRef.implement>[0]['fields']>>[0];

ViewRef.implement({
  description: 'A saved picture. It never changes; a changed one is saved under a new id.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Short, and part of its addresses.' }),
    title: t.string({
      description: 'What it shows.',
      extensions: LONG_TEXT,
      args: {
        lang: t.arg({
          type: LanguageEnum,
          description: 'English, or the only language it has, if not said.',
        }),
      },
      resolve: (view, { lang }) => inLanguage(view.title, languageOf(lang)) ?? view.id,
    }),
    note: t.string({
      nullable: true,
      description: 'What its author adds; null where nothing.',
      extensions: LONG_TEXT,
      args: {
        lang: t.arg({
          type: LanguageEnum,
          description: 'English, or the only language it has, if not said.',
        }),
      },
      resolve: (view, { lang }) => inLanguage(view.note, languageOf(lang)),
    }),
    mode: t.expose('mode', { type: ViewModeEnum, description: 'Whether it follows the data.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
    datasetVersion: t.exposeString('datasetVersion', {
      description:
        'The version of the dataset when it was saved, and after a plus sign each import that rows of it belong to.',
    }),
    basedOn: t.field({
      type: ViewRef,
      nullable: true,
      description: 'The view it was made from; null where none.',
      resolve: ({ basedOn }, _, context) => (basedOn === undefined ? null : viewById(context, basedOn)),
    }),
    state: t.field({
      type: ViewStateRef,
      description: 'What makes the picture.',
      resolve: (view) => view.state,
    }),
    subgraph: t.field({
      type: SubgraphRef,
      description:
        'The actors and links it shows on its day. Those of a frozen view, their names and sources, are as they were kept; what is asked beyond them, such as all links of one of these actors, is of today.',
      extensions: { size: () => 50 },
      resolve: async (view, _, context) => ({ ...(await rowsOf(context, view)), omitted: [] }),
    }),
    sources: t.field({
      type: [SourceRef],
      description: 'The sources of the links it shows, by id.',
      resolve: async (view, _, context) => (await rowsOf(context, view)).sources,
    }),
    author: t.string({
      nullable: true,
      description: 'Who made it, as it was given; null: nobody says.',
      resolve: ({ author }) => author ?? null,
    }),
    changedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the data behind a live view last changed since it was saved: its actors, the links among them, their sources; null: the log of changes, which keeps the last 100,000, tells of none, or the view is frozen.',
      resolve: async (view, _, context) => changedAt(context.store, view, await behind(context, view)),
    }),
    citation: t.string({
      extensions: LONG_TEXT,
      description:
        'How to cite it: authors, title, the day it tells of, dataset, day of saving, address. A live view is cited as it was saved; one that keeps no data as it is today.',
      args: {
        style: t.arg({
          type: CitationStyleEnum,
          defaultValue: 'PLAIN',
          description: 'How it is written.',
        }),
      },
      resolve: async (view, { style }, context) => {
        // What is cited as it was saved needs nothing of today.
        const { datasetVersion } = addressesOf(view, context.publicUrl).asSaved
          ? view
          : await standToday(context.store, await behind(context, view));
        return citation(view, { ...context, datasetVersion }, style ?? 'PLAIN');
      },
    }),
    altText: t.string({
      description: 'The picture in words, for those who cannot see it.',
      extensions: LONG_TEXT,
      args: {
        lang: t.arg({ type: LanguageEnum, description: 'English if not said.' }),
      },
      resolve: async (view, { lang }, context) =>
        altText(view, await rowsOf(context, view), languageOf(lang)),
    }),
    url: t.string({
      description: 'Its page in the explorer.',
      resolve: (view, _, { publicUrl }) => addressesOf(view, publicUrl).page,
    }),
    embedUrl: t.string({
      description: 'Its page for an iframe.',
      resolve: (view, _, { publicUrl }) => addressesOf(view, publicUrl).embed,
    }),
    oembedUrl: t.string({
      description: 'Tells programs how to embed it (oEmbed, JSON).',
      resolve: (view, _, { publicUrl }) => addressesOf(view, publicUrl).oembed,
    }),
    svgUrl: fileAddress(t, 'svg', 'Its picture as SVG.'),
    pngUrl: fileAddress(t, 'png', 'Its picture as PNG.'),
    pdfUrl: fileAddress(t, 'pdf', 'Its picture as PDF, for print.'),
    csvUrl: fileAddress(t, 'csv', 'Its links with who says so, as a table.'),
    jsonUrl: fileAddress(t, 'json', 'The picture and its data.'),
    htmlUrl: fileAddress(t, 'html', 'One file with picture, data and sources that works without a network.'),
    asSavedUrl: t.string({
      nullable: true,
      description: 'Its page with the data that it was saved with; null where it keeps none.',
      resolve: (view, _, { publicUrl }) => addressesOf(view, publicUrl).asSaved,
    }),
  }),
});

function fileAddress(t: ViewFields, ending: string, description: string) {
  return t.string({
    description,
    resolve: (view, _, { publicUrl }) => addressesOf(view, publicUrl).file(ending),
  });
}

builder.queryFields((t) => ({
  view: t.field({
    type: ViewRef,
    nullable: true,
    description: 'The view with this id; null where there is none.',
    args: {
      id: t.arg.id({ required: true, description: 'As `saveView` gave it.' }),
      asSaved: t.arg.boolean({
        defaultValue: false,
        description:
          'True: with the data that it was saved with, even if it follows the data; null where it kept none.',
      }),
    },
    resolve: async (_, args, context) => {
      const view = await viewById(context, args.id);
      return view && args.asSaved ? asSaved(view) : view;
    },
  }),
}));

async function viewById({ store, batches }: Context, id: string): Promise<ReadView | null> {
  return (
    (await batches.load('view', null, id, async (ids) => byId((await store.viewsById(ids)).map(readable)))) ??
    null
  );
}

/** Read once for a view, however many of its fields need them. */
async function behind(context: Context, view: ReadView): Promise<GraphRows> {
  const { store, batches } = context;
  const fetch = async () => {
    const found = await rowsBehind(store, view);
    if (keptRows(view)) keepTogether(found);
    return new Map([[view.id, found]]);
  };
  const rows = await batches.load('viewRows', `${view.id} ${view.mode}`, view.id, fetch);
  if (rows === undefined) throw new Error(`no rows for view '${view.id}'`);
  return rows;
}

async function rowsOf(context: Context, view: ReadView): Promise<GraphRows> {
  return shownRows(view, await behind(context, view), context.today);
}
