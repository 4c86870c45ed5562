import { emptyView } from '../../core/view/address.ts';
import { everyLink } from '../../server/store/filters.ts';
import type { GraphStore, SavedView } from '../../server/store/graph-store.ts';
import type { Questions } from './question.ts';

const TODAY = '2026-11-24';

const view = (round: number): SavedView => ({
  id: `scale-${round}`,
  title: { en: 'A view' },
  note: {},
  mode: 'LIVE',
  createdAt: `${TODAY}T00:00:00.000Z`,
  datasetVersion: 'scale',
  state: emptyView(),
});

async function editActor(store: GraphStore, id: string, round: number): Promise<void> {
  const [actor] = await store.actorsById([id]);
  if (actor) await store.load({ actors: [{ ...actor, subkind: `edited ${round}` }], links: [], sources: [] });
}

async function editLink(store: GraphStore, of: string, round: number): Promise<void> {
  const pages = await store.linksOf(
    [of],
    everyLink,
    'BOTH',
    { field: 'SINCE', direction: 'DESC' },
    {
      first: 1,
      after: null,
      withTotal: false,
    },
  );
  const link = pages.get(of)?.items[0]?.node;
  if (link) await store.load({ actors: [], links: [{ ...link, topic: `edited ${round}` }], sources: [] });
}

/** About the graph as a whole, and what is written. */
export const wholeQuestions: Questions = {
  'changes of a month': (store) =>
    store.changes('2022-10-01', '2022-10-31', everyLink, { first: 25, after: null, withTotal: true }),
  'changes of all years': (store) =>
    store.changes('1990-01-01', '2026-12-31', everyLink, { first: 25, after: null, withTotal: true }),
  'changes of a year, filtered': (store) =>
    store.changes(
      '2015-01-01',
      '2015-12-31',
      { ...everyLink, kinds: ['SANCTIONS'] },
      {
        first: 25,
        after: null,
        withTotal: true,
      },
    ),
  timeline: (store) => store.timeline(null, everyLink, 'MONTH'),
  'timeline of a kind': (store) => store.timeline(null, { ...everyLink, kinds: ['SANCTIONS'] }, 'YEAR'),
  'timeline of the hub': (store, { hub }) => store.timeline([hub], everyLink, 'QUARTER'),
  'timeline of an actor': (store, { actor }) => store.timeline([actor], everyLink, 'QUARTER'),
  statistics: (store) => store.statistics(everyLink),
  'statistics of a kind': (store) => store.statistics({ ...everyLink, kinds: ['SANCTIONS'] }),
  'counts of links today': (store) => store.statistics({ ...everyLink, activeOn: TODAY }, ['LINKS']),
  'statistics of today': (store) => store.statistics({ ...everyLink, activeOn: TODAY }),
  'statistics of two kinds': (store) => store.statistics({ ...everyLink, kinds: ['SANCTIONS', 'SUPPLIES'] }),
  'statistics of today, of a kind': (store) =>
    store.statistics({ ...everyLink, activeOn: TODAY, kinds: ['SUPPLIES'] }),
  'statistics of companies': (store) => store.statistics({ ...everyLink, actorKinds: ['Company'] }),
  'statistics of companies today, sure': (store) =>
    store.statistics({ ...everyLink, actorKinds: ['Company'], activeOn: TODAY, confidence: ['CONFIRMED'] }),
  'timeline of people': (store) => store.timeline(null, { ...everyLink, actorKinds: ['Person'] }, 'YEAR'),
  'statistics of 1990': (store) => store.statistics({ ...everyLink, activeOn: '1990-01-01' }),
  'statistics of a rare text': (store) => store.statistics({ ...everyLink, text: 'venluxan' }),
  'saving a view': (store, { round }) => store.saveView(view(round)),
  'an edit of an actor': (store, { actor, round }) => editActor(store, actor, round),
  'an edit of a link of the hub': (store, { hub, round }) => editLink(store, hub, round),
  'the log': (store) => store.changeLog(0, 100),
};
