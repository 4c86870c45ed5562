import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../../core/model/actor.ts';
import type { GraphStore } from '../../../server/store/graph-store.ts';
import { recordOf } from '../imports.ts';
import { madeUpLink, madeUpSource } from '../made-up.ts';
import { call } from './call.ts';
import { BEARER, type Lab } from './lab.ts';

/** How one request ended. */
export interface Ending {
  what: 'read' | 'view' | 'edit' | 'rows' | 'import' | 'readyz' | 'healthz';
  /** OK, the code of an error, or what a request without an answer failed with. */
  code: string;
  /** When it ended, and how long it took, in milliseconds. */
  at: number;
  took: number;
  /** An error that may pass says when to come back. */
  saysWhen: boolean;
}

/** What clients wrote while things went wrong, by names that are used once. */
export interface Written {
  /** All that was tried. */
  views: string[];
  /** Actors, by edits and by loading. */
  actors: string[];
  /** An actor, its link and the source of that, each batch with the name of its import. */
  imports: string[];
  /** What they were told is written. */
  acknowledged: Set<string>;
}

export interface Traffic {
  endings: Ending[];
  written: Written;
  /** For how long this process did nothing else at most, in milliseconds: clients and server are both in it. */
  blocked(): number;
  stop(): Promise<void>;
}

const READS = [
  '{ actor(id: "lito") { id name degree links(first: 5) { nodes { id sentence } } } }',
  '{ links(first: 20) { nodes { id from { id name } to { id name } evidence { source { title } } } } }',
  '{ paths(from: "zeiss", to: "cloudia") { length sentence } }',
  '{ statistics { actors links } search(text: "lito") { actor { id } } }',
];
/** Saves a picture of two of the dozen. */
export const SAVE = `mutation($title: String!) {
  saveView(input: { title: $title, state: { actors: [{ id: "lito" }, { id: "zeiss" }] } }) { id }
}`;
const PUT = 'mutation($input: PutActorInput!) { putActor(input: $input) { edit { id } } }';
const READERS = 3;
const WRITERS = 2;

/** Clients that read and write all the time, and others who look whether the server says that it is ready. */
export function startTraffic({ served, store, pace: { rest } }: Lab, run: string): Traffic {
  const endings: Ending[] = [];
  const written: Written = { views: [], actors: [], imports: [], acknowledged: new Set() };
  const delays = monitorEventLoopDelay();
  delays.enable();
  let isOver = false;

  const repeat = async (wait: number, work: (turn: number) => Promise<void>) => {
    for (let turn = 0; !isOver; turn += 1) {
      await work(turn);
      await pause(wait);
    }
  };
  const note = async (what: Ending['what'], work: () => Promise<Pick<Ending, 'code' | 'saysWhen'>>) => {
    const began = performance.now();
    const outcome = await work().catch((error: Error) => ({ code: error.message, saysWhen: false }));
    const at = performance.now();
    endings.push({ what, ...outcome, at, took: at - began });
    return outcome.code === 'OK';
  };

  const reader = () =>
    repeat(rest, async (turn) => {
      await note('read', () => post(served.url, { query: READS[turn % READS.length] }));
    });
  const viewSaver = (writer: number) =>
    repeat(rest, async (turn) => {
      const title = `${run}-view-${writer}-${turn}`;
      written.views.push(title);
      const variables = { title };
      const isWritten = await note('view', () => post(served.url, { query: SAVE, variables }));
      if (isWritten) written.acknowledged.add(title);
    });
  const editor = () =>
    repeat(rest, async (turn) => {
      const id = `${run}-edited-${turn}`;
      written.actors.push(id);
      if (await note('edit', () => edit(served.url, id))) written.acknowledged.add(id);
    });
  const loader = () =>
    repeat(rest, async (turn) => {
      const id = `${run}-actor-${turn}`;
      written.actors.push(id);
      const rows = { actors: [actorNamed(id)], links: [], sources: [] };
      if (await note('rows', () => endOf(store.load(rows)))) written.acknowledged.add(id);
    });
  const importer = () =>
    repeat(rest, async (turn) => {
      const name = `${run}-import-${turn}`;
      written.imports.push(name);
      if (await note('import', () => endOf(importBatch(store, name)))) written.acknowledged.add(name);
    });
  const watcher = (what: 'readyz' | 'healthz') =>
    repeat(100, async () => {
      await note(what, async () => {
        const { status, headers } = await call(`${served.url}/${what}`);
        return { code: status === 200 ? 'OK' : 'UNAVAILABLE', saysWhen: 'retry-after' in headers };
      });
    });

  const all = [
    ...Array.from({ length: READERS }, reader),
    ...Array.from({ length: WRITERS }, (_, writer) => viewSaver(writer)),
    ...[editor(), loader(), importer(), watcher('readyz'), watcher('healthz')],
  ];
  return {
    endings,
    written,
    blocked: () => delays.max / 1e6,
    async stop() {
      isOver = true;
      delays.disable();
      await Promise.all(all);
    },
  };
}

const CODES: Record<string, string> = { StoreUnavailable: 'UNAVAILABLE', StoreTimeout: 'TIMEOUT' };

async function endOf(work: Promise<unknown>): Promise<Pick<Ending, 'code' | 'saysWhen'>> {
  const code = await work.then(
    () => 'OK',
    (error: Error) => CODES[error.name] ?? error.message,
  );
  return { code, saysWhen: true };
}

/** Imports an actor, a link to one of the dozen and a source, and fails where it is told of anything but three new rows. */
export async function importBatch(store: GraphStore, name: string): Promise<void> {
  const source = { ...madeUpSource, id: `${name}-source` };
  const link = {
    ...madeUpLink(`${name}-link`, name, 'lito'),
    evidence: [{ source: source.id, stance: 'SUPPORTS' as const }],
  };
  const rows = { actors: [actorNamed(name)], links: [link], sources: [source] };
  const options = { replace: false, isTrial: false, record: () => recordOf(name) };
  const { added } = await store.importRows(name, rows, options);
  if (added !== 3) throw new Error(`${name} told of ${added} new rows`);
}

interface Answer {
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the server by POST. */
export async function post(
  url: string,
  body: object,
  headers?: Record<string, string>,
): Promise<Pick<Ending, 'code' | 'saysWhen'>> {
  const answer = await call(`${url}/graphql`, body, headers);
  const { errors } = JSON.parse(answer.body) as Answer;
  const [first] = errors ?? [];
  const code = first === undefined ? 'OK' : (first.extensions?.code ?? first.message);
  return { code, saysWhen: 'retry-after' in answer.headers };
}

/** Puts an actor that is new. */
export function edit(url: string, id: string): Promise<Pick<Ending, 'code' | 'saysWhen'>> {
  const { kind, names } = actorNamed(id);
  const actor = { id, kind, names: names.map((name) => ({ ...name, kind: 'OFFICIAL' })) };
  return post(url, { query: PUT, variables: { input: { actor, by: 'an editor' } } }, BEARER);
}

/** A row to be written, and nothing else. */
export function actorNamed(id: string): Actor {
  const names = [{ text: id, lang: 'en', kind: 'official' as const }];
  return { id, kind: 'Company', names, description: {}, tags: [], identifiers: [] };
}
