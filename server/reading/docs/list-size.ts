import type { GraphQLField } from 'graphql';

/** How many rows a list is priced at, read from the very function by which the server prices it. */
export type ListSize =
  | { by: 'number'; argument: string; usual: number; most: number }
  | { by: 'ids'; argument: string };

type Size = (args: Record<string, unknown>) => number;

const BEYOND_ANY_LIMIT = 1_000_000_000;
const SOME_IDS = ['1', '2', '3', '4', '5', '6', '7'];

/** Null where no argument says how many there are. */
export function listSizeOf({ extensions, args }: GraphQLField<unknown, unknown>): ListSize | null {
  const size = (extensions as { size?: Size }).size;
  if (!size) return null;
  const usual = Object.fromEntries(args.map(({ name, defaultValue }) => [name, defaultValue]));
  for (const { name } of args) {
    const most = size({ ...usual, [name]: BEYOND_ANY_LIMIT });
    if (most !== size(usual)) return { by: 'number', argument: name, usual: size(usual), most };
    if (size({ ...usual, [name]: SOME_IDS }) === SOME_IDS.length) return { by: 'ids', argument: name };
  }
  return null;
}
