import { expect, test } from '@jest/globals';
import { decodeAddress, emptyView, encodeAddress } from '../../core/view/address.ts';
import type { ViewState } from '../../core/view/state.ts';
import { explorerPicture } from '../../web/query/answer/explorer-picture.ts';
import { shownAnswer } from '../../web/query/answer/shown-answer.ts';
import { newExplorer, reduce } from '../../web/state/explorer.ts';
import type { LinkFact } from '../../web/state/facts.ts';
import { shown } from '../../web/state/shown.ts';
import { chips } from './graph.ts';

const TODAY = '2026-11-24';

const picture: ViewState = {
  ...emptyView(),
  labels: 'IT',
  actors: [
    { id: 'asml', x: -120, y: 40 },
    { id: 'tsmc', x: 0, y: 0 },
    { id: 'nvidia', x: 130.4, y: -20 },
  ],
  camera: { x: 10, y: 10, zoom: 2 },
};

function link(id: string, more: Partial<LinkFact> = {}): LinkFact {
  return {
    id,
    kind: 'SUPPLIES',
    from: 'asml',
    to: 'tsmc',
    confidence: 'CONFIRMED',
    sources: [],
    disputing: [],
    checked: true,
    ...more,
  };
}

test('the address has the same actors in their places, the names and no camera, since the canvas is another', () => {
  const { state } = explorerPicture(picture, [link('a')], [], TODAY);
  expect(decodeAddress(encodeAddress(state)).state).toEqual({
    ...emptyView(),
    labels: 'IT',
    actors: [
      { id: 'asml', x: -120, y: 40 },
      { id: 'tsmc', x: 0, y: 0 },
      { id: 'nvidia', x: 130, y: -20 },
    ],
  });
});

test('links that stand today are shown today', () => {
  const { state, missing } = explorerPicture(picture, [link('a', { since: '1987' }), link('b')], [], TODAY);
  expect([state.activeOn, missing]).toEqual([undefined, 0]);
});

test('where all links stood until one ended, it opens on that last day', () => {
  const links = [link('a', { since: '2021-03', until: '2022-10-07' }), link('b', { since: '2020' })];
  const { state, missing } = explorerPicture(picture, links, [], TODAY);
  expect([state.activeOn, missing]).toEqual(['2022-10-07', 0]);
  expect(
    shown(state, { ...chips, links: new Map(links.map((each) => [each.id, each])) }, TODAY).links,
  ).toHaveLength(2);
});

test('where links have yet to begin, it opens on the day on which all have', () => {
  const { state } = explorerPicture(picture, [link('a', { since: '2027' }), link('b')], [], TODAY);
  expect(state.activeOn).toBe('2027-01-01');
});

test('where no day has all links, it opens today and says how many are missing', () => {
  const links = [link('a', { until: '2020' }), link('b', { since: '2024' }), link('c', { until: '2019' })];
  const { state, missing } = explorerPicture(picture, links, [], TODAY);
  expect([state.activeOn, missing]).toEqual([undefined, 2]);
});

test('kinds of link that the answer has none of are hidden; others of its own kinds are counted', () => {
  const others = [
    link('x', { kind: 'COMPETES_WITH' }),
    link('y'),
    link('z', { until: '2001' }),
    link('w', { kind: 'OWNS', until: '2001' }),
  ];
  const { state, more } = explorerPicture(picture, [link('a')], others, TODAY);
  expect(state.hiddenKinds).toEqual(['COMPETES_WITH']);
  expect(more).toBe(1);
});

test('an answer of actors alone hides nothing: the explorer joins them', () => {
  const { state, more } = explorerPicture(picture, [], [link('x'), link('y', { kind: 'OWNS' })], TODAY);
  expect([state.hiddenKinds, more]).toEqual([[], 2]);
});

test('what the reader hid in the legend stays hidden', () => {
  const hiding: ViewState = { ...picture, hiddenKinds: ['OWNS'] };
  const { state, more } = explorerPicture(hiding, [link('a')], [link('x', { kind: 'OWNS' })], TODAY);
  expect([state.hiddenKinds, more]).toEqual([['OWNS'], 0]);
});

test('the picture of an answer shows links of all days, less the kinds that are hidden', () => {
  const ended = link('ended', { until: '2001' });
  const owns = link('owns', { kind: 'OWNS', until: '2001' });
  const facts = { ...chips, links: new Map([ended, owns].map((each) => [each.id, each])) };
  let explorer = reduce(newExplorer(TODAY), { type: 'learn', facts });
  explorer = reduce(explorer, { type: 'open', picture, step: 0, view: null });
  expect(shownAnswer(explorer).links.map(({ id }) => id)).toEqual(['ended', 'owns']);
  explorer = reduce(explorer, { type: 'filter', change: { hiddenKinds: ['OWNS'] } });
  expect(shownAnswer(explorer).links.map(({ id }) => id)).toEqual(['ended']);
});
