import { describe, expect, test } from '@jest/globals';
import { affectedBy, followed } from '../../web/state/editing/affected.ts';
import { type Explorer, newExplorer, reduce } from '../../web/state/explorer.ts';
import type { ActorFact, LinkFact } from '../../web/state/facts.ts';
import { only } from '../../web/state/selection.ts';
import { chips } from './graph.ts';

const SUPPLIES = 'asml SUPPLIES tsmc';

describe('a change of the graph', () => {
  test('of a link changes it and its ends, as far as the page knows them', () => {
    const change = { subjectKind: 'LINK' as const, ends: ['asml', 'tsmc'] };
    expect(affectedBy({ ...change, subjectId: 'new' }, chips)).toEqual(['new', 'asml', 'tsmc']);
    expect(affectedBy({ ...change, subjectId: 'far', ends: ['asml', 'elsewhere'] }, chips)).toEqual(['asml']);
  });

  test('of a source changes what cites it, of a stranger nothing', () => {
    const report = { subjectKind: 'SOURCE' as const, subjectId: 'report', ends: [] };
    expect(affectedBy(report, chips)).toEqual([...chips.links.keys()]);
    expect(affectedBy({ subjectKind: 'ACTOR', subjectId: 'stranger', ends: [] }, chips)).toEqual([]);
  });

  test('is listened to for all that is known, else for the picture, else for everything', () => {
    expect(followed(chips, [])).toEqual([...chips.actors.keys(), 'report']);
    const asml = chips.actors.get('asml') as ActorFact;
    const many = Array.from({ length: 600 }, (_, number) => ({ ...asml, id: `a${number}` }));
    const actors = new Map([...chips.actors, ...many.map((each) => [each.id, each] as const)]);
    const crowd = { ...chips, actors };
    expect(followed(crowd, [{ id: 'asml' }, { id: 'tsmc' }])).toEqual(['asml', 'tsmc', 'report']);
    expect(followed(crowd, many)).toBeNull();
  });
});

describe('a page that hears of it', () => {
  const actors = ['asml', 'tsmc', 'intel'].map((id) => ({ id, x: 0, y: 0 }));
  const start = [
    { type: 'learn' as const, facts: chips },
    { type: 'add' as const, actors },
    { type: 'select' as const, selection: only({ type: 'link', id: SUPPLIES }) },
  ].reduce<Explorer>(reduce, newExplorer('2026-11-24'));
  const nothingNew = { actors: new Map(), links: new Map() };

  test('lets go of a link that is retracted, without a step', () => {
    const after = reduce(start, { type: 'revise', facts: nothingNew, gone: [SUPPLIES] });
    expect(after.facts.links.has(SUPPLIES)).toBe(false);
    expect(after.selection.links).toEqual([]);
    expect(after.history).toBe(start.history);
    expect(after.edition).toBe(start.edition + 1);
  });

  test('lets go of an actor that is gone, and undo does not bring it back', () => {
    const after = reduce(start, { type: 'revise', facts: nothingNew, gone: ['intel'] });
    expect(after.history.present.actors.map(({ id }) => id)).toEqual(['asml', 'tsmc']);
    expect(after.history.step).toBe(start.history.step);
  });

  test('learns what a link says now', () => {
    const link = { ...(chips.links.get(SUPPLIES) as LinkFact), until: '2026' };
    const facts = { actors: new Map(), links: new Map([[SUPPLIES, link]]) };
    expect(reduce(start, { type: 'revise', facts, gone: [] }).facts.links.get(SUPPLIES)?.until).toBe('2026');
  });
});
