import { FARTHEST, type PlacedActor, type ViewState } from '../../core/view/state.ts';
import { badInput } from '../errors.ts';
import { saveView } from '../views/save-view.ts';
import { dayOf, idsOf } from './arguments.ts';
import { builder } from './builder.ts';
import { working } from './cost/sizes.ts';
import {
  ActorKindEnum,
  ConfidenceEnum,
  LanguageEnum,
  LayoutNameEnum,
  LinkKindEnum,
  LinkMarkEnum,
  ViewModeEnum,
} from './enums.ts';
import { ViewRef } from './refs.ts';

const MOST_ACTORS = 2000;

/** What saving a picture costs, in values: itself, each of its actors, and each again where they have to be placed. */
const POINTS = { view: 500, actor: 10, placing: 250, mostPlacing: 10_000 };

const PlacedActorInput = builder.inputType('PlacedActorInput', {
  description: 'An actor in a picture. Without x and y the server places it, the same way each time.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The actor.' }),
    x: t.float({ description: 'To the right, in pixels at zoom 1.' }),
    y: t.float({ description: 'Downwards, in pixels at zoom 1.' }),
    pinned: t.boolean({ description: 'True: layouts leave it in its place.' }),
    hidden: t.boolean({ description: 'True: put out of sight by hand; it keeps its place.' }),
    broughtBy: t.id({ description: 'The actor of the picture whose expansion brought it.' }),
  }),
});

const CameraInput = builder.inputType('CameraInput', {
  description: 'What part of the picture is in sight.',
  fields: (t) => ({
    x: t.float({ required: true, description: 'The point at the middle, to the right.' }),
    y: t.float({ required: true, description: 'The point at the middle, downwards.' }),
    zoom: t.float({ required: true, description: '1: a pixel of the picture is a pixel of the screen.' }),
  }),
});

const ViewStateInput = builder.inputType('ViewStateInput', {
  description: 'What makes a picture besides the data.',
  fields: (t) => ({
    actors: t.field({
      type: [PlacedActorInput],
      required: true,
      description: `The actors to show, each once, at most ${MOST_ACTORS}.`,
    }),
    activeOn: t.field({
      type: 'Date',
      description: 'The day whose links are shown; the day of looking if not said.',
    }),
    comparedWith: t.field({ type: 'Date', description: 'A second day, for the difference between the two.' }),
    hiddenKinds: t.field({
      type: [LinkKindEnum],
      description: 'Kinds of link not to show; none if not said.',
    }),
    hiddenActorKinds: t.field({
      type: [ActorKindEnum],
      description: 'Kinds of actor not to show; none if not said.',
    }),
    hiddenConfidences: t.field({
      type: [ConfidenceEnum],
      description: 'Links so sure are not shown; none are left out if not said.',
    }),
    hiddenMarks: t.field({
      type: [LinkMarkEnum],
      description: 'Links so marked are not shown; none are left out if not said.',
    }),
    source: t.id({ description: 'Only links that cite this source.' }),
    leastLinks: t.int({ description: 'Only actors with at least so many links among those shown.' }),
    mostLinks: t.int({ description: 'Only actors with at most so many links among those shown.' }),
    labels: t.field({ type: LanguageEnum, description: 'The language of the labels; English if not said.' }),
    layout: t.field({ type: LayoutNameEnum, description: 'How it was laid out; FORCE if not said.' }),
    camera: t.field({ type: CameraInput, description: 'What part is in sight; the whole if not said.' }),
  }),
});

const SaveViewInput = builder.inputType('SaveViewInput', {
  description: 'A picture to save.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it shows, at most 500 characters, on one line.' }),
    note: t.string({ description: 'What you add to it, at most 5,000 characters.' }),
    mode: t.field({
      type: ViewModeEnum,
      defaultValue: 'LIVE',
      description: 'Whether it is to follow the data.',
    }),
    state: t.field({ type: ViewStateInput, required: true, description: 'What makes the picture.' }),
    basedOn: t.id({ description: 'The view it was made from.' }),
    author: t.string({
      description:
        'Who made it, for citations, at most 300 characters: several separated by `;`, persons as `Rossi, Maria`. Chokepoint if not said.',
    }),
    keepsData: t.boolean({
      defaultValue: true,
      description:
        'Whether a live view keeps today’s data too, so that it can be shown as it was saved. A frozen one always does.',
    }),
  }),
});

builder.mutationFields((t) => ({
  saveView: t.field({
    type: ViewRef,
    description: 'Saves a picture under a new id each time. Fails with NOT_FOUND for unknown actors.',
    extensions: working(({ input }) => workOf(input as Partial<typeof SaveViewInput.$inferInput>)),
    args: { input: t.arg({ type: SaveViewInput, required: true, description: 'The picture.' }) },
    resolve: (_, { input }, { store, now }) =>
      saveView(
        store,
        {
          title: input.title,
          note: input.note ?? null,
          mode: input.mode ?? 'LIVE',
          state: viewState(input.state),
          basedOn: input.basedOn ?? null,
          author: input.author ?? null,
          keepsData: input.keepsData ?? true,
        },
        now,
      ),
  }),
}));

/** By what is sent, right or wrong: placing takes the whole process for up to a second, keeping takes room for good. */
function workOf(input: Partial<typeof SaveViewInput.$inferInput> | undefined): number {
  const sent: unknown = input?.state?.actors;
  const actors: readonly unknown[] = Array.isArray(sent) ? sent : [];
  const isPlaced = actors.every((actor) => {
    const { x, y } = Object(actor) as { x?: unknown; y?: unknown };
    return x != null && y != null;
  });
  const placing = isPlaced ? 0 : Math.min(POINTS.placing * actors.length, POINTS.mostPlacing);
  return POINTS.view + POINTS.actor * actors.length + placing;
}

function viewState(input: typeof ViewStateInput.$inferInput): ViewState {
  idsOf(
    input.actors.map(({ id }) => id),
    MOST_ACTORS,
    'state.actors',
  );
  return {
    actors: input.actors.map(placedActor),
    ...(input.activeOn == null ? {} : { activeOn: dayOf(input.activeOn) }),
    ...(input.comparedWith == null ? {} : { comparedWith: dayOf(input.comparedWith) }),
    hiddenKinds: input.hiddenKinds ?? [],
    hiddenActorKinds: input.hiddenActorKinds ?? [],
    hiddenConfidences: input.hiddenConfidences ?? [],
    hiddenMarks: input.hiddenMarks ?? [],
    ...(input.source == null ? {} : { source: input.source }),
    ...(input.leastLinks == null ? {} : { leastLinks: countOf('leastLinks', input.leastLinks) }),
    ...(input.mostLinks == null ? {} : { mostLinks: countOf('mostLinks', input.mostLinks) }),
    labels: input.labels ?? 'EN',
    layout: input.layout ?? 'FORCE',
    ...(input.camera == null ? {} : { camera: input.camera }),
  };
}

function countOf(field: string, count: number): number {
  if (count < 0) throw badInput(`state.${field} is ${count}; it must not be negative`);
  return count;
}

function placedActor(input: typeof PlacedActorInput.$inferInput): PlacedActor {
  const { id, x, y, pinned, hidden, broughtBy } = input;
  const place = x == null || y == null ? {} : { x, y };
  if (Object.values(place).some((value) => Math.abs(value) > FARTHEST)) {
    throw badInput(`state.actors: '${id}' lies outside the picture`);
  }
  return {
    id,
    ...place,
    ...(pinned ? { pinned } : {}),
    ...(hidden ? { hidden } : {}),
    ...(broughtBy == null ? {} : { broughtBy }),
  };
}
