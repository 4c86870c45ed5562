import type { Core } from 'cytoscape';

/** Which elements have a class. Only those that change are touched: styling all anew takes a second. */
export class Marks {
  readonly #cy: Core;
  readonly #name: string;
  #ids: ReadonlySet<string> = new Set();

  constructor(cy: Core, name: string) {
    this.#cy = cy;
    this.#name = name;
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  set(ids: ReadonlySet<string>): void {
    const before = this.#ids;
    this.#ids = ids;
    this.#cy.batch(() => {
      for (const id of before) if (!ids.has(id)) this.#cy.getElementById(id).removeClass(this.#name);
      for (const id of ids) {
        const element = this.#cy.getElementById(id);
        if (!element.hasClass(this.#name)) element.addClass(this.#name);
      }
    });
  }
}
