import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { actorDraft, actorRow, newActor, tidyActor } from '../../web/state/editing/actor-draft.ts';
import {
  addedSources,
  linkDraft,
  linkRow,
  newEvidence,
  newLink,
  numberOf,
  numberProblems,
  tidyLink,
} from '../../web/state/editing/link-draft.ts';
import {
  type Problem,
  placedProblems,
  problemsByField,
  withoutChanged,
} from '../../web/state/editing/problems.ts';
import { newSource } from '../../web/state/editing/source-draft.ts';
import { dozen } from '../support/dozen.ts';

const source = {
  ...newSource('2026-11-24', 'en'),
  title: 'Annual report 2024',
  publisher: 'ASML Holding NV',
  date: '2025-02',
};

describe('a form', () => {
  test('gives back every row of the graph as it was', () => {
    for (const actor of dozen.actors) expect(actorRow(tidyActor(actorDraft(actor)))).toEqual(actor);
    for (const link of dozen.links) expect(linkRow(tidyLink(linkDraft(link)))).toEqual(link);
  });

  test('leaves tags that have commas in them alone until somebody writes there', () => {
    const [first] = dozen.actors;
    if (!first) throw new Error('the dozen has actors');
    const draft = actorDraft({ ...first, tags: ['chips, wafers', 'x'] });
    expect(actorRow(draft).tags).toEqual(['chips, wafers', 'x']);
    expect(actorRow({ ...draft, tags: 'a, b' }).tags).toEqual(['a', 'b']);
  });

  test('leaves out what is empty, and spaces round the rest', () => {
    const row: Actor = actorRow({
      ...newActor,
      id: 'x',
      names: [{ text: ' X ', lang: 'en', kind: 'official' }],
      country: 'tw',
      tags: ' a, ,b ',
      website: ' ',
    });
    expect(row).toEqual({
      id: 'x',
      kind: 'Company',
      names: [{ text: 'X', lang: 'en', kind: 'official' }],
      country: 'TW',
      description: {},
      tags: ['a', 'b'],
      identifiers: [],
    });
  });

  test('lets go of empty rows, but for one to be asked for', () => {
    const empty = { text: ' ', lang: 'en', kind: 'alias' } as const;
    const named = { text: 'X', lang: 'en', kind: 'official' } as const;
    expect(tidyActor({ ...newActor, names: [empty, named, empty] }).names).toEqual([named]);
    expect(tidyActor({ ...newActor, names: [empty, empty] }).names).toEqual([empty]);
    expect(tidyLink({ ...newLink('a'), evidence: [newEvidence, newEvidence] }).evidence).toEqual([
      newEvidence,
    ]);
  });

  test('puts new sources beside the link and names those without an id by their place', () => {
    const evidence = [
      { ...newEvidence, source: 'seen' },
      { ...newEvidence, added: { ...source, id: ' mine ' } },
      { ...newEvidence, added: source, locator: 'p. 3' },
    ];
    const draft = tidyLink({ ...newLink('asml'), to: 'tsmc', evidence });
    expect(linkRow(draft).evidence).toEqual([
      { source: 'seen', stance: 'SUPPORTS' },
      { source: 'mine', stance: 'SUPPORTS' },
      { source: '#1', stance: 'SUPPORTS', locator: 'p. 3' },
    ]);
    expect(addedSources(draft).map(({ id, checkedOn }) => [id, checkedOn])).toEqual([
      ['mine', '2026-11-24'],
      ['', '2026-11-24'],
    ]);
  });

  test('takes numbers as people write them, and says where there is none', () => {
    expect(['1 234,5', '85', '0,125', '', 'many', '12,500'].map(numberOf)).toEqual([
      ...[1234.5, 85, 0.125],
      ...[Number.NaN, Number.NaN, Number.NaN],
    ]);
    const wrong = { ...newLink('a'), share: 'half', amount: { value: '', unit: 'USD bn' } };
    expect(numberProblems(wrong).map(({ field }) => field)).toEqual(['link.share', 'link.amount.value']);
    expect(numberProblems(newLink('a'))).toEqual([]);
  });
});

describe('problems', () => {
  test('of a source that is sent beside a link stand within its evidence', () => {
    const evidence = [newEvidence, { ...newEvidence, added: source }];
    const told: Problem[] = [
      { field: 'sources.0.title', code: 'missing' },
      { field: 'link.to', code: 'sameActor' },
      { field: 'sources.7.title', code: 'long' },
    ];
    expect(placedProblems(told, { ...newLink('a'), evidence }).map(({ field }) => field)).toEqual([
      'link.evidence.1.added.title',
      'link.to',
      'sources.7.title',
    ]);
  });

  test('are told one at a field, the first', () => {
    const told: Problem[] = [
      { field: 'actor.id', code: 'id' },
      { field: 'actor.id', code: 'long' },
    ];
    expect([...problemsByField(told)]).toEqual([['actor.id', { code: 'id' }]]);
  });

  test('are gone once their field is changed, those of the others are not', () => {
    const draft = { ...newLink('a'), since: '2022-13', evidence: [newEvidence, newEvidence] };
    const told = ['link.since', 'link.until', 'link.evidence.1.source', 'elsewhere.7'];
    const problems = problemsByField(told.map((field) => ({ field, code: 'date' as const })));
    const left = (change: object) =>
      [...withoutChanged(problems, draft, { ...draft, ...change }).keys()].sort();
    expect(left({})).toEqual([...told].sort());
    expect(left({ since: '2022-12' })).toEqual(['link.evidence.1.source', 'link.until']);
    const [first] = draft.evidence;
    expect(left({ evidence: [{ ...first, source: 's' }, newEvidence] })).toContain('link.evidence.1.source');
    expect(left({ evidence: [first] })).toEqual(['link.since', 'link.until']);
  });
});
