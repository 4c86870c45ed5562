import { isPartialDate } from '../model/partial-date.ts';
import { FARTHEST } from '../view/state.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A value out of a file, read by saying what it must be. Throws UnreadableFile, which names the field. */
export class Checked {
  readonly value: unknown;
  readonly #field: string;

  constructor(value: unknown, field: string) {
    this.value = value;
    this.#field = field;
  }

  fail(): never {
    throw new UnreadableFile({ type: 'wrong', field: this.#field });
  }

  isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  at(name: string): Checked {
    if (!this.isObject()) this.fail();
    const fields = this.value as Record<string, unknown>;
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return new Checked(value, this.#field === '' ? name : `${this.#field}.${name}`);
  }

  /** A field that may be absent, to be spread into an object. */
  maybe<Name extends string, T>(name: Name, read: (value: Checked) => T): { [Key in Name]?: T } {
    const field = this.at(name);
    return (field.value === undefined ? {} : { [name]: read(field) }) as { [Key in Name]?: T };
  }

  list<T>(read: (item: Checked) => T): T[] {
    if (!Array.isArray(this.value)) this.fail();
    return this.value.map((item, index) => read(new Checked(item, `${this.#field}[${index}]`)));
  }

  text(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.fail();
  }

  number(least = -FARTHEST): number {
    const { value } = this;
    return typeof value === 'number' && value >= least && value <= FARTHEST ? value : this.fail();
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail();
  }

  /** A whole date. */
  day(): string {
    const { value } = this;
    return isPartialDate(value) && value.length === 10 ? value : this.fail();
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    return allowed.find((one) => one === this.value) ?? this.fail();
  }
}
