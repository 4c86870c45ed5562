/** A parameter of an address that could not be read. */
export interface AddressProblem {
  parameter: string;
  value: string;
  /** The parameter that is probably meant, where no other is called so. */
  meant?: string;
}

/** Reads parameters one by one and notes those that make no sense. */
export class AddressReader {
  readonly problems: AddressProblem[] = [];
  readonly #parameters: URLSearchParams;
  readonly #asked = new Set<string>();

  constructor(search: string) {
    this.#parameters = new URLSearchParams(search);
  }

  /** A parameter's meaning; undefined where it is absent, or makes no sense and was noted. */
  one<T>(parameter: string, read: (value: string) => T | undefined): T | undefined {
    const value = this.#get(parameter);
    if (value === '') return undefined;
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
    const items = this.#get(parameter)
      .split(',')
      .filter((item) => item !== '');
    if (!isAllowed) return items;
    for (const value of items) if (!isAllowed(value)) this.problems.push({ parameter, value });
    return items.filter(isAllowed);
  }

  /** What an address says that nobody asked for. */
  others(): AddressProblem[] {
    return [...this.#parameters]
      .map(([parameter, value]) => ({ parameter, value }))
      .filter(({ parameter, value }) => value !== '' && !this.#asked.has(parameter));
  }

  #get(parameter: string): string {
    this.#asked.add(parameter);
    return this.#parameters.get(parameter) ?? '';
  }
}
