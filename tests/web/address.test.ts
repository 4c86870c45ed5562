import { describe, expect, test } from '@jest/globals';
import { decodeAddress, emptyView, encodeAddress, encodePaths } from '../../core/view/address.ts';
import { noConditions, type PathsQuestion } from '../../core/view/paths-question.ts';
import type { ViewState } from '../../core/view/state.ts';
import { unknownParameters } from '../../core/view/unknown-parameters.ts';

const picture: ViewState = {
  actors: [
    { id: 'nvidia', x: 120, y: -40, pinned: true },
    { id: 'tsmc', x: 0, y: 33, broughtBy: 'nvidia' },
    { id: 'asml', x: 1, y: 2, pinned: true, hidden: true },
    { id: 'unplaced' },
  ],
  activeOn: '2022-10-07',
  hiddenKinds: ['SUPPLIES', 'OWNS'],
  hiddenActorKinds: ['Person'],
  hiddenConfidences: ['ALLEGED'],
  hiddenMarks: ['UNDATED', 'CHECKED'],
  source: 'seed-article',
  leastLinks: 2,
  mostLinks: 40,
  labels: 'ZH',
  layout: 'LAYERED',
  camera: { x: 12, y: -30, zoom: 1.25 },
};

describe('the address of a picture', () => {
  test('carries all of it there and back', () => {
    expect(decodeAddress(encodeAddress(picture))).toMatchObject({
      state: picture,
      isWhole: true,
      intent: null,
      problems: [],
    });
  });

  test('is empty for the empty picture', () => {
    expect(encodeAddress(emptyView())).toBe('');
    expect(decodeAddress('').state).toEqual(emptyView());
  });

  test('survives ids that contain its separators, and programs that escape every sign', () => {
    const odd: ViewState = { ...emptyView(), actors: [{ id: 'a:b,c d%/é华为', x: 1, y: 2 }] };
    const address = encodeAddress(odd);
    const escaped = address.replace(/[:,]/g, (sign) => encodeURIComponent(sign));
    expect(decodeAddress(address).state).toEqual(odd);
    expect(decodeAddress(escaped).state).toEqual(odd);
  });

  test('stays within what servers accept for some hundred actors', () => {
    const actors = Array.from({ length: 340 }, (_, index) => ({
      id: `some-company-${index}`,
      x: -1234,
      y: index,
    }));
    expect(encodeAddress({ ...emptyView(), actors }).length).toBeLessThan(12_000);
  });
});

describe('an address written by hand', () => {
  test.each([
    ['?ids=nvidia,tsmc', { type: 'ids', ids: ['nvidia', 'tsmc'] }],
    [
      '?around=smic&kinds=DEPENDS_ON,SUPPLIES',
      { type: 'around', actors: ['smic'], kinds: ['DEPENDS_ON', 'SUPPLIES'], direction: 'BOTH' },
    ],
    ['?around=nvidia&direction=in', { type: 'around', actors: ['nvidia'], kinds: [], direction: 'IN' }],
    [
      '?paths=bytedance,tsmc&avoid=china&families=SUPPLY',
      { type: 'paths', from: 'bytedance', to: 'tsmc', avoid: ['china'], families: ['SUPPLY'] },
    ],
    [
      '?paths=bytedance,asml&kinds=OWNS,SUPPLIES&directed=1&steps=5&anyDay=1',
      {
        type: 'paths',
        from: 'bytedance',
        to: 'asml',
        kinds: ['OWNS', 'SUPPLIES'],
        directed: true,
        maxLength: 5,
        day: 'any',
      },
    ],
    ['?paths=bytedance,asml&onDay=2022-10-07', { type: 'paths', day: { on: '2022-10-07' } }],
    ['?links=disputed', { type: 'links', confidence: 'DISPUTED' }],
  ])('%s says what to fetch', (search, intent) => {
    expect(decodeAddress(search)).toMatchObject({ intent, problems: [] });
  });

  test.each<[string, PathsQuestion]>([
    ['paths=bytedance,asml', { from: 'bytedance', to: 'asml', ...noConditions }],
    [
      'paths=bytedance,asml&avoid=china,usa&families=SUPPLY&kinds=OWNS&steps=6&directed=1&anyDay=1&asOf=2024-01-01&labels=zh',
      {
        from: 'bytedance',
        to: 'asml',
        avoid: ['china', 'usa'],
        families: ['SUPPLY'],
        kinds: ['OWNS'],
        maxLength: 6,
        directed: true,
        day: 'any',
      },
    ],
    [
      'paths=bytedance,asml&onDay=2022-10-07',
      { from: 'bytedance', to: 'asml', ...noConditions, day: { on: '2022-10-07' } },
    ],
  ])('%s asks a question about paths again', (search, question) => {
    const address = decodeAddress(search);
    expect(address).toMatchObject({ intent: { type: 'paths', ...question }, problems: [] });
    expect(encodePaths(question, address.state)).toBe(search);
  });

  test('shows names in the reader’s language unless it says which', () => {
    expect(decodeAddress('?ids=nvidia', 'IT').state.labels).toBe('IT');
    expect(decodeAddress('?ids=nvidia&labels=zh', 'IT').state.labels).toBe('ZH');
    expect(decodeAddress('?v=1&a=nvidia:0:0', 'IT').state.labels).toBe('EN');
  });
});

describe('an address that makes no sense', () => {
  test.each([
    ['?a=nvidia:x:y', 'a'],
    ['?a=%E0%A4%A:1:2', 'a'],
    ['?a=,,,', 'a'],
    ['?v=99', 'v'],
    ['?asOf=2022-13-45', 'asOf'],
    ['?asOf=2022', 'asOf'],
    ['?look=1:2', 'look'],
    ['?look=1:2:-1', 'look'],
    ['?hide=SUPPLIES,NONSENSE', 'hide'],
    ['?labels=klingon', 'labels'],
    ['?layout=spiral', 'layout'],
    ['?hideConfidences=MAYBE', 'hideConfidences'],
    ['?hideMarks=RED', 'hideMarks'],
    ['?leastLinks=-1', 'leastLinks'],
    ['?mostLinks=many', 'mostLinks'],
    ['?paths=nvidia', 'paths'],
    ['?paths=nvidia,nvidia', 'paths'],
    ['?paths=nvidia,tsmc&families=LOVE', 'families'],
    ['?paths=nvidia,tsmc&kinds=LOVES', 'kinds'],
    ['?paths=nvidia,tsmc&steps=7', 'steps'],
    ['?paths=nvidia,tsmc&directed=maybe', 'directed'],
    ['?paths=nvidia,tsmc&onDay=2022', 'onDay'],
    ['?around=nvidia&direction=up', 'direction'],
  ])('%s is told, and the rest is kept', (search, parameter) => {
    const { state, problems } = decodeAddress(`${search}&hideActors=Person`);
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
    expect(state.hiddenActorKinds).toEqual(['Person']);
  });

  test('an actor named twice counts once', () => {
    expect(decodeAddress('?v=1&a=nvidia:0:0,nvidia:5:5').state.actors).toEqual([
      { id: 'nvidia', x: 0, y: 0 },
    ]);
  });
});

describe('a parameter that no address has', () => {
  const unknown = (search: string, isView = false) =>
    unknownParameters(decodeAddress(search).others, isView).map(({ parameter, meant }) => [parameter, meant]);

  test.each([
    ['asof', 'asOf'],
    ['hide_actors', 'hideActors'],
    ['layuot', 'layout'],
    ['id', 'ids'],
    ['theme', undefined],
    ['as-of-which-day', undefined],
  ])('is told: by %s, %s may be meant', (parameter, meant) => {
    expect(unknown(`?ids=nvidia&${parameter}=1`)).toEqual([[parameter, meant]]);
  });

  test('is passed over where others append it, it is empty, or what it asks is of a question that is not there', () => {
    const appended =
      'utm_source=news&UTM_Medium=mail&fbclid=1&gclid=2&ref=home&ref_src=twsrc&_ga=3&mc_eid=4&gad_source=1&rdt_cid=2&srsltid=3&msclkid=4&irclickid=5&vero_id=6';
    const ours = 'as=saved&avoid=china&families=SUPPLY&steps=5&directed=1&anyDay=1&onDay=2022&direction=IN';
    expect(unknown(`?links=DISPUTED&around=tsmc&${appended}&${ours}&empty=`)).toEqual([]);
    expect(unknown(`?v=1&${encodeAddress(picture)}&${appended}`)).toEqual([]);
  });

  test('is passed over where it says how a frame with the view shall look', () => {
    expect(unknown('?lang=it&theme=dark&ui=none&legend=0&table=1&timeline=1&as=saved', true)).toEqual([]);
    expect(unknown('?lang=it&ui=none', false)).toEqual([['ui', undefined]]);
  });
});
