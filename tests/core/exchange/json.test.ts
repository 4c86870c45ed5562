import { describe, expect, test } from '@jest/globals';
import { pictureJson } from '../../../core/exchange/json.ts';
import { readPictureJson } from '../../../core/exchange/read-json.ts';
import { UnreadableFile } from '../../../core/exchange/unreadable-file.ts';
import { emptyView } from '../../../core/view/address.ts';
import type { ViewState } from '../../../core/view/state.ts';
import { dozenExchange, nastyExchange } from '../../support/exchange.ts';

const full: ViewState = {
  actors: [
    { id: 'lito', x: 1.5, y: -2, pinned: true },
    { id: 'forno', x: 0, y: 0, hidden: true, broughtBy: 'lito' },
    { id: 'zeiss' },
  ],
  activeOn: '2022-10-07',
  comparedWith: '2024-01-01',
  hiddenKinds: ['OWNS'],
  hiddenActorKinds: ['Person'],
  hiddenConfidences: ['ALLEGED'],
  hiddenMarks: ['UNDATED'],
  source: 'report',
  leastLinks: 0,
  mostLinks: 9,
  labels: 'ZH',
  layout: 'BY_COUNTRY',
  camera: { x: 3, y: 4, zoom: 0.25 },
};

test('a picture comes back exactly', () => {
  expect(readPictureJson(pictureJson(dozenExchange({ state: full })))).toEqual(full);
  expect(readPictureJson(pictureJson(dozenExchange({ state: emptyView() })))).toEqual(emptyView());
});

test('the data comes with it, whatever it says', () => {
  const exchange = nastyExchange();
  expect(JSON.parse(pictureJson(exchange))).toMatchObject({
    format: 'chokepoint-picture',
    version: 1,
    title: exchange.title,
    day: '2026-11-25',
    dataset: { version: '2026-11-24.dozen', licence: 'CC0' },
    actors: exchange.actors,
    links: exchange.links,
    sources: exchange.sources,
  });
});

describe('what is no such file is refused, with the reason', () => {
  test.each([
    ['cut off', pictureJson(dozenExchange()).slice(0, 500), { type: 'malformed', language: 'JSON' }],
    ['a list', '[]', { type: 'notOurs' }],
    ['null', 'null', { type: 'notOurs' }],
    ["somebody else's", '{"nodes": [], "edges": []}', { type: 'notOurs' }],
    ['of a version to come', '{"format":"chokepoint-picture","version":2}', { type: 'newer' }],
    ['without a picture', '{"format":"chokepoint-picture","version":1}', { type: 'wrong', field: 'state' }],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test.each([
    ['actors', 'none', 'state.actors'],
    ['actors', [{ id: 'a' }, { id: 7 }], 'state.actors[1].id'],
    ['actors', [{ id: 'a', x: '1' }], 'state.actors[0].x'],
    ['actors', [{ id: 'a', x: 1e9 }], 'state.actors[0].x'],
    ['actors', [null], 'state.actors[0]'],
    ['actors', [{ id: 'a', pinned: 1 }], 'state.actors[0].pinned'],
    ['hiddenKinds', ['LOVES'], 'state.hiddenKinds[0]'],
    ['hiddenMarks', ['SEEN'], 'state.hiddenMarks[0]'],
    ['activeOn', '2023-02-29', 'state.activeOn'],
    ['comparedWith', '2023', 'state.comparedWith'],
    ['leastLinks', -1, 'state.leastLinks'],
    ['labels', 'FR', 'state.labels'],
    ['layout', '__proto__', 'state.layout'],
    ['camera', { x: 0, y: 0, zoom: 0 }, 'state.camera.zoom'],
    ['camera', [1, 2, 3], 'state.camera'],
  ])('%s as %j', (name, value, field) => {
    const file = { format: 'chokepoint-picture', version: 1, state: { ...full, [name]: value } };
    expect(problemOf(JSON.stringify(file))).toEqual({ type: 'wrong', field });
  });
});

function problemOf(text: string): unknown {
  try {
    readPictureJson(text);
  } catch (error) {
    return error instanceof UnreadableFile ? error.problem : error;
  }
  return 'was read';
}
