import type { Found, ReadContext } from '../found.ts';
import { onlyCounts } from '../ids.ts';
import { type Mapping, type Meaning, meantFields } from '../mapping.ts';
import { plainKey } from '../plain-key.ts';
import { ImportRefused } from '../refused.ts';
import { rowsOrProblem } from '../rows-or-problem.ts';
import { idShown, said } from '../words.ts';
import { actorFound, isNameless } from './actor-row.ts';
import { type Fields, fieldsOf, isPassedOver, type Table } from './fields.ts';
import {
  type GraphElement,
  hasDirection,
  spelledOut,
  tableOfElement,
  undirectedIn,
} from './graph-element.ts';
import { linkRow } from './link-row.ts';
import type { XmlEvent } from './xml-events.ts';

/** What attributes of the XML itself mean: theirs for each name of ours. */
export type OwnAttributes = Readonly<Record<Table, Readonly<Record<string, string>>>>;

/** What the XML says of these goes before all else: an element is found by it. */
const IDENTITY: readonly string[] = ['id', 'from', 'to'];

/** Something that is said of an element. */
interface Saying {
  name: string;
  /** The plain key of its name. */
  key: string;
  value: string;
  isOwn: boolean;
}

/** When an element was there, and in which other one: of a node nothing is made of it, nor of a single time. */
const PLACES: readonly string[] = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'pid'];

/** In all, of nodes or of edges: each of them has them, so that a small file with long ones would grow without end. */
const LONGEST_DEFAULTS = 2_000;

/** Makes rows of nodes and edges, and notes what nothing is made of. */
export class GraphRows {
  readonly #context: ReadContext;
  readonly #own: OwnAttributes;
  readonly #meanings: Record<Table, Meaning>;
  /** Our name for each of theirs. */
  readonly #columns: Record<Table, ReadonlyMap<string, string>>;
  readonly #defaults: Record<Table, Map<string, string>> = { actors: new Map(), links: new Map() };
  readonly #begun: Record<Table, number> = { actors: 0, links: 0 };
  /** Of edges that don't say it themselves. */
  #isUndirected = false;

  constructor(context: ReadContext, { nodes = {}, edges = {} }: Mapping, own: OwnAttributes) {
    this.#context = context;
    this.#own = own;
    this.#meanings = { actors: nodes, links: edges };
    this.#columns = { actors: columnsOf(nodes), links: columnsOf(edges) };
  }

  /** What an attribute says of elements that do not say it. Throws ImportRefused where that is too much for a default. */
  setDefault(table: Table, attribute: string, text: string): void {
    const value = said(text);
    if (value === undefined) return;
    const defaults = this.#defaults[table].set(attribute, value);
    if ([...defaults.values()].join('').length <= LONGEST_DEFAULTS) return;
    throw new ImportRefused(
      'UNREADABLE_FILE',
      `${this.#context.file}: has default values of more than ${LONGEST_DEFAULTS} characters`,
    );
  }

  /** A part of the file that nothing is made of. */
  noteUnused(name: string): void {
    this.#context.noteUnused(name);
  }

  /** A node or an edge that begins; null: it is another part of the file. */
  begin({ name, attributes, line }: Extract<XmlEvent, { type: 'open' }>): GraphElement | null {
    const table = tableOfElement(name);
    const isUndirected = undirectedIn(attributes);
    if (name === 'graph') this.#isUndirected = isUndirected ?? false;
    if (table === undefined) return null;
    const own = Object.entries(this.#own[table]).flatMap(([field, attribute]) => {
      // In GEXF 1.2 a time may end before a day: `endopen`.
      const value = attributes.get(attribute) ?? attributes.get(`${attribute}open`);
      return value === undefined ? [] : [[field, value] as const];
    });
    const read = Object.values(this.#own[table]).flatMap((attribute) => [attribute, `${attribute}open`]);
    for (const place of PLACES)
      if (attributes.has(place) && !read.includes(place)) this.noteUnused(`${name}.${place}`);
    this.#begun[table] += 1;
    const called = calledBy(attributes, this.#begun[table]);
    return {
      table,
      own: new Map(own),
      values: new Map(),
      line,
      name: `${name} ${called}`,
      isUndirected: isUndirected ?? this.#isUndirected,
      spells: [],
    };
  }

  rows(element: GraphElement): Found[] {
    if (element.table === 'actors' && element.spells.length > 0) this.noteUnused('node.spells');
    const found = rowsOrProblem(element.line, () => spelledOut(element).flatMap((one) => this.#rowsOf(one)));
    return found.map((one) => (one.what === 'SKIPPED' ? one : { ...one, element: element.name }));
  }

  #rowsOf(element: GraphElement): Found[] {
    const { table, line } = element;
    const sayings = this.#sayings(element);
    const said = this.#fields(table, sayings);
    const meaning = this.#meanings[table];
    // Most programs write what an edge is on its label.
    const label = sayings.find(({ key }) => key === 'label');
    if (table === 'links' && !said.has('kind') && label && meaning.constants?.kind === undefined)
      said.set('kind', label.value);
    const fields = meantFields(said, meaning);
    if (table === 'actors') return [this.#actor(fields, line)];
    if (element.isUndirected && hasDirection(fields.get('kind'))) this.#context.noteUnused('undirected');
    return linkRow(fields, line, this.#context);
  }

  /** Where the id of a node is its name, as NetworkX writes it, and it says nothing else, the row of that actor says more. */
  #actor(fields: Fields, line: number): Found {
    const { importName } = this.#context;
    const id = fields.get('id');
    const isNamedById = id !== undefined && !onlyCounts(id) && isNameless(fields);
    if (!isNamedById) return actorFound(fields, line, importName);
    const found = actorFound(new Map([...fields, ['name', id]]), line, importName);
    const isBare = [...fields.keys()].every((field) => field === 'id' || field === 'kind');
    return { ...found, ...(isBare && { isBare }) };
  }

  /** All that is said of an element, what goes before the rest first. */
  #sayings({ table, own, values }: GraphElement): Saying[] {
    const ofXml = sayingsOf(own, true);
    const told = [
      ...ofXml.filter(({ name }) => IDENTITY.includes(name)),
      ...sayingsOf(values, false),
      ...ofXml.filter(({ name }) => !IDENTITY.includes(name)),
    ];
    const keys = new Set(told.map(({ key }) => key));
    // An attribute that is there and empty has no default either.
    const unsaid = sayingsOf(this.#defaults[table], false).filter(
      ({ name, key }) =>
        !values.has(name) && !keys.has(key) && !keys.has(this.#columns[table].get(key) ?? key),
    );
    return [...told, ...unsaid];
  }

  #fields(table: Table, sayings: readonly Saying[]): Map<string, string> {
    const keys = sayings.map(({ key }) => key);
    const fields = new Map<string, string>();
    for (const [at, field] of fieldsOf(table, keys, this.#given(table, sayings)).entries()) {
      const { name = '', key = '', value = '', isOwn } = sayings[at] ?? {};
      if (field !== null) fields.set(field, value);
      else if (!isOwn && !isPassedOver(table, key)) this.#context.noteUnused(name);
    }
    return fields;
  }

  /** The field that the mapping gives each; the id of a node and the ends of an edge are not for it to give. */
  #given(table: Table, sayings: readonly Saying[]): (string | null)[] {
    return sayings.map(({ name, key, isOwn }) => {
      const isFixed = isOwn && IDENTITY.includes(name) && !(table === 'links' && name === 'id');
      return isFixed ? name : (this.#columns[table].get(key) ?? null);
    });
  }
}

/** Those that say something. */
function sayingsOf(values: Iterable<[string, string]>, isOwn: boolean): Saying[] {
  return [...values].flatMap(([name, text]) => {
    const value = said(text);
    return value === undefined ? [] : [{ name, key: plainKey(name), value, isOwn }];
  });
}

function columnsOf({ columns = {} }: Meaning): Map<string, string> {
  return new Map(Object.entries(columns).map(([field, column]) => [plainKey(column), field]));
}

/** How to find an element in its file: by its id, else by how many of its sort begin before it, and its ends. */
function calledBy(attributes: ReadonlyMap<string, string>, number: number): string {
  const text = (attribute: string) => idShown(said(attributes.get(attribute)) ?? '');
  if (text('id') !== '') return text('id');
  const ends = [text('source'), text('target')];
  return ends.join('') === '' ? `#${number}` : `#${number} (${ends.join(' → ')})`;
}
