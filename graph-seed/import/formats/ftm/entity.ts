import { isPartialDate } from '../../../../core/model/partial-date.ts';
import { countryCode } from '../../countries.ts';
import { cut, dateIn, said } from '../../words.ts';

const LONGEST_PROSE = 10_000;
const LONGEST_LINE = 2_000;

/** A line of FollowTheMoney: each property is a list, of texts or, in nested exports, of entities. */
export interface Entity {
  id: string;
  schema: string;
  caption?: unknown;
  datasets?: unknown;
  properties: Readonly<Record<string, unknown>>;
}

export function isEntity(row: unknown): row is Entity {
  if (typeof row !== 'object' || row === null) return false;
  const { id, schema, properties } = row as Partial<Record<keyof Entity, unknown>>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    typeof schema === 'string' &&
    typeof properties === 'object' &&
    properties !== null
  );
}

/** What is neither a text, a number nor an entity says nothing. */
function textIn(value: unknown): string | undefined {
  if (isEntity(value)) return said(value.id);
  return typeof value === 'string' || typeof value === 'number' ? said(String(value)) : undefined;
}

function codeIn(text: string): string[] {
  return /^[a-z]{2}$/i.test(text) ? [countryCode(text) ?? []].flat() : [];
}

/** What an entity says, property by property. */
export class Saying {
  readonly entity: Entity;
  readonly #within: string | undefined;
  readonly #asked = new Set<string>();
  /** Of properties that were asked for, what nothing is made of. */
  readonly #left: string[] = [];

  /** `within`: the id of the entity in which it is written out. */
  constructor(entity: Entity, within?: string) {
    this.entity = entity;
    this.#within = within;
  }

  /** The texts of properties, one property after the other, each text once; entities by their id. */
  all(...properties: readonly string[]): string[] {
    for (const property of properties) this.#asked.add(property);
    const texts = properties.flatMap((property) =>
      this.#values(property).flatMap((value) => textIn(value) ?? []),
    );
    return [...new Set(texts)];
  }

  first(...properties: readonly string[]): string | undefined {
    return this.all(...properties)[0];
  }

  /** The entities at an end; one that does not say it is written out within the one that is there. */
  ends(property: string): string[] {
    const said = this.all(property);
    return said.length > 0 || this.#within === undefined ? said : [this.#within];
  }

  /** Whether the entity in which it is written out is none of its ends: nested exports leave it out beside others at its end. */
  leavesOut(ends: readonly string[]): boolean {
    return this.#within !== undefined && !ends.includes(this.#within);
  }

  /** Texts that run on, as the text of a row in English. */
  prose(...properties: readonly string[]): { en?: string } {
    const text = said(cut(this.all(...properties).join('\n'), LONGEST_PROSE));
    return text === undefined ? {} : { en: text };
  }

  /** Properties that say something and that nobody has asked for, or of which some is left out. */
  unread(): string[] {
    const never = Object.keys(this.entity.properties).filter(
      (property) =>
        !this.#asked.has(property) &&
        this.#values(property).some((value) => !isEntity(value) && textIn(value) !== undefined),
    );
    return [...never, ...this.#left];
  }

  /** The texts as one line; undefined: there are none. */
  line(...properties: readonly string[]): string | undefined {
    return said(cut(this.all(...properties).join(', '), LONGEST_LINE));
  }

  /** The earliest date; what is no date is given as it stands, to be told. */
  earliest(...properties: readonly string[]): string | undefined {
    return this.#dates(properties)[0];
  }

  latest(...properties: readonly string[]): string | undefined {
    return this.#dates(properties).at(-1);
  }

  /** The ISO code of the first country; there is room for one. */
  country(...properties: readonly string[]): string | undefined {
    const [code] = this.all(...properties).flatMap(codeIn);
    for (const property of properties) {
      const others = this.all(property).filter((one) => code === undefined || codeIn(one)[0] !== code);
      const isWhole = others.length === this.all(property).length;
      if (others.length > 0) this.#left.push(isWhole ? property : `${property} beside the first`);
    }
    return code;
  }

  /** Entities that are written out within this one. */
  nested(): Entity[] {
    return Object.keys(this.entity.properties).flatMap((property) => this.#values(property).filter(isEntity));
  }

  #dates(properties: readonly string[]): string[] {
    const dates = this.all(...properties).map(dateIn);
    const right = dates.filter(isPartialDate).sort();
    return right.length > 0 ? right : dates;
  }

  #values(property: string): unknown[] {
    const { properties } = this.entity;
    if (!Object.hasOwn(properties, property)) return [];
    const value = properties[property];
    return Array.isArray(value) ? value : [value];
  }
}
