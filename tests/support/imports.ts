import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';
import type { GraphRows } from '../../server/store/graph-store.ts';
import type { ImportRecord } from '../../server/store/imports.ts';

const none = { added: 0, changed: 0, same: 0, kept: 0 };

/** A company that is called as its id. */
export function someActor(id: string, more: Partial<Actor> = {}): Actor {
  return {
    id,
    kind: 'Company',
    names: [{ text: id, lang: 'en', kind: 'official' }],
    description: {},
    tags: [],
    identifiers: [],
    ...more,
  };
}

/** A small import: a holding that owns Lito of the dozen, a depot, and the register that says so. */
export function registerRows(prefix: string) {
  const [holding, depot] = [someActor(`${prefix}holding`), someActor(`${prefix}depot`)];
  const register: Source = {
    id: `${prefix}register`,
    title: 'Register',
    publisher: 'Office',
    lang: 'en',
    kind: 'filing',
  };
  const owns: Link = {
    id: `${prefix}owns`,
    kind: 'OWNS',
    from: holding.id,
    to: 'lito',
    confidence: 'REPORTED',
    summary: {},
    evidence: [{ source: register.id, stance: 'SUPPORTS' }],
  };
  const all: GraphRows = { actors: [holding, depot], links: [owns], sources: [register] };
  return { holding, depot, register, owns, all };
}

export function recordOf(name: string, more: Partial<ImportRecord> = {}): ImportRecord {
  return {
    name,
    state: 'UNFINISHED',
    by: 'Ada',
    files: ['register.csv'],
    startedAt: '2026-11-26T10:00:00.000Z',
    updatedAt: '2026-11-26T10:00:00.000Z',
    finishedAt: null,
    checkpoint: null,
    tally: { actors: none, links: none, sources: none },
    lookAlikes: [],
    merges: {},
    lease: null,
    ...more,
  };
}
