/** How many rows a field can give for each of its parents, told to the cost rule through the field's extensions. */
type Size = (args: Record<string, unknown>) => number;

export interface Sized {
  size: Size;
  [extension: string]: unknown;
}

/** Lists inside a connection: the connection itself has said how many. */
export const ONCE: Sized = { size: () => 1 };

/** As many as an argument says, within what is allowed; beyond that the argument itself is refused. */
export function sizedBy(argument: string, fallback: number, most: number): Sized {
  return {
    size: (args) => {
      const value = args[argument];
      return Math.min(Math.max(typeof value === 'number' ? value : fallback, 1), most);
    },
  };
}

/** As many as there are ids in an argument. */
export function sizedByIds(argument: string): Sized {
  return {
    size: (args) => (Array.isArray(args[argument]) ? Math.max((args[argument] as unknown[]).length, 1) : 1),
  };
}

/** A field without fields of its own whose value holds as much as so many others. */
export function worth(values: number): { worth: number } {
  return { worth: values };
}

/** A field that has more to do than to give values: as much as so many of them. */
export function working(work: (args: Record<string, unknown>) => number): Working {
  return { work };
}

export interface Working {
  work: (args: Record<string, unknown>) => number;
  [extension: string]: unknown;
}
