import { nearest } from '../language/spelling.ts';

/** A parameter of an address that could not be read. */
export interface AddressProblem {
  parameter: string;
  value: string;
  /** The parameter that is probably meant, where no other is called so. */
  meant?: string;
}

/** What mail programs, campaigns and networks append to the addresses that they pass on. */
const APPENDED =
  /^(utm_|pk_|mtm_|mc_|hsa_|ref_|_)|clid$|^(ref|referrer|gbraid|wbraid|igsh|igshid|mkt_tok|li_fat_id|si)$/i;

/** Reads parameters one by one and notes those that make no sense. */
export class AddressReader {
  readonly problems: AddressProblem[] = [];
  readonly #parameters: URLSearchParams;

  constructor(search: string) {
    this.#parameters = new URLSearchParams(search);
  }

  /** A parameter's meaning; undefined where it is absent, or makes no sense and was noted. */
  one<T>(parameter: string, read: (value: string) => T | undefined): T | undefined {
    const value = this.#parameters.get(parameter);
    if (value === null || value === '') return undefined;
    const meaning = read(value);
    if (meaning === undefined) this.problems.push({ parameter, value });
    return meaning;
  }

  oneOf<T extends string>(parameter: string, allowed: readonly T[]): T | undefined {
    return this.one(parameter, (value) => allowed.find((word) => word === value.toUpperCase()));
  }

  list(parameter: string): string[];
  list<T extends string>(parameter: string, isAllowed: (value: unknown) => value is T): T[];
  list(parameter: string, isAllowed?: (value: unknown) => boolean): string[] {
    const items = (this.#parameters.get(parameter) ?? '').split(',').filter((item) => item !== '');
    if (!isAllowed) return items;
    for (const value of items) if (!isAllowed(value)) this.problems.push({ parameter, value });
    return items.filter(isAllowed);
  }

  /** Notes every parameter that is none of these; what others append to addresses is passed over. */
  noteOthers(known: readonly string[]): void {
    for (const [parameter, value] of this.#parameters) {
      if (value === '' || known.includes(parameter) || APPENDED.test(parameter)) continue;
      const meant = nearest(parameter, known);
      this.problems.push({ parameter, value, ...(meant !== null && { meant }) });
    }
  }
}
