import fc from 'fast-check';
import { CONFIDENCES } from '../../core/model/link.ts';
import { StoreDangling } from '../../server/store/errors.ts';
import type { GraphRows, GraphStore } from '../../server/store/graph-store.ts';
import { asThese, editOf } from './edits.ts';
import { recordOf } from './imports.ts';
import { madeUpActor, madeUpLink, madeUpSource } from './made-up.ts';

const actorAt = (index: number) => madeUpActor(`a${index % 6}`);
const sourceAt = (index: number) => ({ ...madeUpSource, id: `s${index % 2}` });
const citing = (index: number) => ({ source: sourceAt(index).id, stance: 'SUPPORTS' as const });

const place = fc.integer({ min: 0, max: 5 });
const putting = fc.record({
  isImport: fc.boolean(),
  link: place,
  from: place,
  to: place,
  kind: fc.constantFrom('OWNS' as const, 'SUPPLIES' as const, 'BUYS' as const),
  confidence: fc.constantFrom(...CONFIDENCES.slice(0, 3)),
  since: fc.constantFrom('2020', '2021-05', undefined),
  until: fc.constantFrom('2019', '2023-01-02', undefined),
  text: fc.constantFrom('wafers', 'licences'),
  name: fc.constantFrom('North', 'South', '北方公司'),
  country: fc.constantFrom('IT', 'TW', undefined),
  checked: fc.boolean(),
});
/** What changes of a link that may be there, its ends and the rest staying as they are. */
const changing = fc.record({
  change: place,
  to: fc.oneof(
    fc.record({ confidence: fc.constantFrom(...CONFIDENCES) }),
    fc.record({ kind: fc.constantFrom('OWNS' as const, 'SUPPLIES' as const, 'BUYS' as const) }),
    fc.record({ until: fc.constantFrom('2019', '2023-01-02', undefined) }),
    fc.record({ since: fc.constantFrom('2020', '2021-05', undefined) }),
    fc.record({ evidence: fc.constantFrom([citing(0)], [citing(1)], [citing(0), citing(1)]) }),
  ),
});
const step = fc.oneof(
  { weight: 5, arbitrary: putting },
  { weight: 2, arbitrary: changing },
  { weight: 2, arbitrary: fc.record({ retract: place }) },
  { weight: 1, arbitrary: fc.record({ removeActor: place }) },
  { weight: 1, arbitrary: fc.record({ removeSource: place }) },
  { weight: 1, arbitrary: fc.constant({ removeImport: 'made-up' }) },
);
/** One link put, with its ends and its source, or something taken away. */
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Steps that change the same few rows again and again. */
export const randomPuts = fc.array(step, { minLength: 1, maxLength: 6 });

/** A link that cites two sources and then one of them: seldom met by chance. */
export const citesLess: Step[] = [
  {
    isImport: false,
    link: 0,
    from: 0,
    to: 1,
    kind: 'OWNS',
    confidence: 'CONFIRMED',
    since: '2020',
    until: undefined,
    text: 'wafers',
    name: 'North',
    country: 'IT',
    checked: true,
  },
  { change: 0, to: { evidence: [citing(0), citing(1)] } },
  { change: 0, to: { evidence: [citing(0)] } },
];

/** What stands before the first step. */
export const sixActors: GraphRows = {
  actors: [0, 1, 2, 3, 4, 5].map(actorAt),
  links: [],
  sources: [madeUpSource],
};

function rowsOf(one: typeof putting extends fc.Arbitrary<infer Put> ? Put : never) {
  const { since, until, country, checked } = one;
  const far = actorAt(one.from + one.to);
  const other = { ...far, kind: one.text === 'wafers' ? far.kind : ('Facility' as const) };
  const source = sourceAt(one.link);
  const actor = {
    ...actorAt(one.from),
    kind: checked ? ('Company' as const) : ('Person' as const),
    names: [{ text: one.name, lang: 'en' as const, kind: 'official' as const }],
    tags: [one.text, ...(checked ? ['checked'] : [])],
    ...(country === undefined ? {} : { country }),
  };
  const link = {
    ...madeUpLink(`l${one.link}`, actor.id, other.id, one.kind),
    confidence: one.confidence,
    item: one.text,
    evidence: [citing(one.link)],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const sources = [{ ...source, ...(checked ? { checkedOn: '2026-01-01' } : {}) }];
  return { actors: other.id === actor.id ? [actor] : [actor, other], links: [link], sources };
}

/** What can't be taken away since links stand on it stays. */
async function remove(store: GraphStore, kind: 'actors' | 'sources', id: string): Promise<void> {
  const [row] = kind === 'actors' ? await store.actorsById([id]) : await store.sourcesById([id]);
  if (!row) return;
  const edit = editOf({ remove: { actors: [], sources: [], [kind]: [id] }, expected: asThese(row) });
  await store.edit(edit).catch((error: unknown) => {
    if (!(error instanceof StoreDangling)) throw error;
  });
}

async function change(store: GraphStore, id: string, to: object): Promise<void> {
  const [link] = await store.linksById([id]);
  const sources = [sourceAt(0), sourceAt(1)];
  if (link) await store.load({ actors: [], links: [{ ...link, ...to }], sources });
}

export async function takeStep(store: GraphStore, one: Step): Promise<void> {
  if ('retract' in one)
    await store.retractLinks(new Map([[`l${one.retract}`, { on: '2026-01-01', reason: { en: 'x' } }]]));
  else if ('change' in one) await change(store, `l${one.change}`, one.to);
  else if ('removeActor' in one) await remove(store, 'actors', `a${one.removeActor}`);
  else if ('removeSource' in one) await remove(store, 'sources', sourceAt(one.removeSource).id);
  else if ('removeImport' in one) {
    while ((await store.removeImport(one.removeImport, 2)).left > 0);
  } else if (one.isImport)
    await store.importRows('made-up', rowsOf(one), {
      replace: true,
      isTrial: false,
      record: () => recordOf('made-up'),
    });
  else await store.load(rowsOf(one));
}
