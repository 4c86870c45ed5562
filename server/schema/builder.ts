import SchemaBuilder from '@pothos/core';
import type { Access } from '../editing/access.ts';
import type { FeedItem } from '../feed/listener.ts';
import type { ImportRuns } from '../imports/import-runs.ts';
import type { Questions } from '../questions/question.ts';
import type { LogEntry } from '../store/change-log.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Batches } from './batches.ts';
import type { PricedQuery } from './cost/priced-query.ts';
import type { Held } from './held.ts';
import type { Met } from './met.ts';

/** What every resolver sees. */
export interface Context {
  store: GraphStore;
  batches: Batches;
  /** Today, as a day: what is active, ended or yet to come is told by it. */
  today: string;
  now: Date;
  /** Where this server is reached from outside, without a slash at the end. */
  publicUrl: string;
  /** The named questions. */
  questions: Questions;
  /** Whether whoever asks may edit. */
  access: Access;
  /** Prices a document without running it. */
  price: (query: string, variables: Record<string, unknown>, operationName: string | null) => PricedQuery;
  /** Where the actors and links of the answer are noted, if somebody asked for them. */
  met: Met | null;
  /** How much the answer holds so far. */
  held: Held;
  /** The imports that this server runs; null: it takes none. */
  imports: ImportRuns | null;
  /** Listens to the changes behind the one with this id, or from now on; refuses an id that is wrong. */
  listen: (after: string | null, wants: (entry: LogEntry) => boolean) => Promise<AsyncIterable<FeedItem>>;
}

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}

export const builder = new SchemaBuilder<Types>({ defaultFieldNullability: false });

/** Makes the arguments of a field; for arguments that several fields share. */
export type ArgumentBuilder = Parameters<Parameters<typeof builder.queryFields>[0]>[0]['arg'];

builder.queryType({
  description:
    'Questions to the graph. Ids are readable (`nvidia`) and share one space; `node` takes any of them.',
});
builder.mutationType({
  description:
    'What can be written: views, by anybody, which never change once saved; actors, links and sources, by those with the token of this server, each edit kept for good and undone at will; whole files of them, by the same. Of several in one document each is done, in their order; one that fails is null, with its error, and takes no others along, but for `saveView`, which is never null.',
});
