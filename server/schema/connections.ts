import type { OutputRef } from '@pothos/core';
import type { Page, PageRequest, Position } from '../store/graph-store.ts';
import { DEFAULT_FIRST, firstOf, MOST_FIRST, type Selected, selects } from './arguments.ts';
import { type ArgumentBuilder, builder } from './builder.ts';
import { ONCE } from './cost/sizes.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** A page as GraphQL shows it. */
export interface Connection<T> {
  page: Page<T>;
  /** Names the order, for the cursors. */
  order: string;
  hasPreviousPage: boolean;
}

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const PageInfoRef = builder.objectRef<{
  start: string | null;
  end: string | null;
  next: boolean;
  previous: boolean;
}>('PageInfo');
PageInfoRef.implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('next', { description: 'True where more rows follow.' }),
    hasPreviousPage: t.exposeBoolean('previous', {
      description: 'True where the page began after a cursor.',
    }),
    startCursor: t.exposeString('start', {
      nullable: true,
      description: 'Of the first row; null on an empty page.',
    }),
    endCursor: t.exposeString('end', {
      nullable: true,
      description: 'Of the last row, to be given as `after` for the next page; null on an empty page.',
    }),
  }),
});

/** Makes the Relay types around a type: `ActorConnection`, `ActorEdge`. */
export function connectionOf<T>(name: string, node: OutputRef<T>, what: string) {
  const EdgeRef = builder.objectRef<{ node: T; cursor: string }>(`${name}Edge`);
  EdgeRef.implement({
    description: `A row of a list of ${what}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Opaque; give it as `after` to go on from here.' }),
      node: t.field({ type: node, description: 'The row itself.', resolve: (edge) => edge.node as never }),
    }),
  });
  const ConnectionRef = builder.objectRef<Connection<T>>(`${name}Connection`);
  ConnectionRef.implement({
    description: `A page of ${what}.`,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeRef],
        description: 'The rows with their cursors.',
        extensions: ONCE,
        resolve: ({ page, order }) =>
          page.items.map(({ node: row, position }) => ({ node: row, cursor: encodeCursor(order, position) })),
      }),
      nodes: t.field({
        type: [node],
        description: 'The rows without their cursors.',
        extensions: ONCE,
        resolve: ({ page }) => page.items.map((item) => item.node) as never,
      }),
      pageInfo: t.field({ type: PageInfoRef, description: 'How to go on.', resolve: pageInfo }),
      totalCount: t.int({
        description:
          'How many rows pass the filter, over all pages. Counting costs: ask for it where you show it.',
        resolve: ({ page }) => page.totalCount ?? 0,
      }),
    }),
  });
  return ConnectionRef;
}

function pageInfo<T>({ page, order, hasPreviousPage }: Connection<T>) {
  const cursorOf = (position: Position | undefined) => (position ? encodeCursor(order, position) : null);
  return {
    start: cursorOf(page.items[0]?.position),
    end: cursorOf(page.items.at(-1)?.position),
    next: page.hasNextPage,
    previous: hasPreviousPage,
  };
}

/** The arguments of every connection. */
export function pageArguments(arg: ArgumentBuilder) {
  return {
    first: arg.int({ description: `How many rows, 1–${MOST_FIRST}; ${DEFAULT_FIRST} if not said.` }),
    after: arg.string({ description: 'The cursor after which the page begins.' }),
  };
}

/** Reads the arguments of a connection; counts only where the answer asks for it. */
export function pageRequest(args: PageArguments, order: string, selected: Selected): PageRequest {
  return {
    first: firstOf(args.first),
    after: args.after == null ? null : decodeCursor(order, args.after),
    withTotal: selects(selected, 'totalCount'),
  };
}

export function connection<T>(page: Page<T>, order: string, request: PageRequest): Connection<T> {
  return { page, order, hasPreviousPage: request.after !== null };
}

export const emptyPage: Page<never> = { items: [], hasNextPage: false, totalCount: 0 };
