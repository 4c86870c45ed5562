import fc from 'fast-check';

/** Who and what there really is: what files call by codes of their own. */
const ACTORS = ['Alpha', 'Beta S.p.A.', '华为', 'Газпром', 'X', 'شركة النفط'];
const TITLES = ['Registro', 'Annual report', '工商登记'];

const CODES = {
  name: (name: string) => name,
  small: (_: string, number: number) => `c${number}`,
  capital: (_: string, number: number) => `C-${number}`,
  number: (_: string, number: number) => String(number),
};
const STYLES = Object.keys(CODES) as (keyof typeof CODES)[];
const SOURCE_CODES = [
  () => '',
  (number: number) => `s${number}`,
  (number: number) => `REP-${number}`,
  (number: number) => String(number),
];

interface MadeLink {
  from: number;
  to: number;
  source: number;
  /** Its code, or none; two links of a file may have one. */
  code: number;
  /** How its source is called. */
  style: number;
  saysKinds: boolean;
}

/** One run of an import: a table of actors and one of links, in the codes of their author. */
export interface MadeRun {
  name: string;
  /** Of two numberings; a newer file may be numbered anew. */
  numbering: number;
  style: (typeof STYLES)[number];
  actors: number[];
  links: MadeLink[];
  areLinksFirst: boolean;
  /** It is stopped at this question to the store, and goes on then. */
  stopsAt: number | null;
}

const actor = fc.nat({ max: ACTORS.length - 1 });
const link: fc.Arbitrary<MadeLink> = fc.record({
  from: actor,
  to: actor,
  source: fc.nat({ max: TITLES.length - 1 }),
  code: fc.nat({ max: 4 }),
  style: fc.nat({ max: SOURCE_CODES.length - 1 }),
  saysKinds: fc.boolean(),
});

const rowOf = ({ saysKinds, ...said }: MadeLink) => JSON.stringify(said);

/** Some runs of two imports. */
export const someRuns: fc.Arbitrary<MadeRun[]> = fc.array(
  fc.record({
    name: fc.constantFrom('one', 'two'),
    numbering: fc.constantFrom(0, 0, 1),
    style: fc.constantFrom(...STYLES),
    actors: fc.uniqueArray(actor, { maxLength: 4 }),
    // The same row again is no harm, and not counted.
    links: fc.uniqueArray(link, { minLength: 1, maxLength: 5, selector: rowOf }),
    areLinksFirst: fc.boolean(),
    stopsAt: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Its files, as people write them. Each link says in its summary whom and what it means. */
export function filesOf(run: MadeRun): Record<string, string> {
  const { name, numbering, style, actors, links } = run;
  const shift = (name === 'two' ? 1 : 0) + 2 * numbering;
  const idOf = (at: number) => CODES[style](ACTORS[at] ?? '', ((at + shift) % ACTORS.length) + 1);
  const nameOf = (at: number) => (style === 'name' ? '' : ACTORS[at]);
  const actorRows = actors.map((at) => [idOf(at), ACTORS[at], 'Company']);
  const linkRows = links.map(({ from, to, source, code, style: called, saysKinds }) => {
    const kind = saysKinds ? 'Company' : '';
    const ends = [idOf(from), kind, nameOf(from), idOf(to), kind, nameOf(to)];
    const cited = SOURCE_CODES[called]?.(((source + shift) % TITLES.length) + 1);
    return [
      code === 0 ? '' : `l${code}`,
      ...ends,
      'OWNS',
      cited,
      TITLES[source],
      meaningOf(from, to, source),
    ];
  });
  const tables = [
    ['actors.csv', [['id', 'name', 'kind'], ...actorRows]],
    ['links.csv', [LINK_COLUMNS, ...linkRows]],
  ] as const;
  const ordered = run.areLinksFirst ? tables.toReversed() : tables;
  return Object.fromEntries(ordered.map(([file, rows]) => [file, `${rows.join('\n')}\n`]));
}

const LINK_COLUMNS =
  'id,from,from_kind,from_name,to,to_kind,to_name,kind,source_1_id,source_1_title,summary'.split(',');

/** What a link means, of which nothing may get lost on its way. */
function meaningOf(from: number, to: number, source: number): string {
  return [ACTORS[from], ACTORS[to], TITLES[source]].join(' > ');
}
