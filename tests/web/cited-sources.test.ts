import { describe, expect, test } from '@jest/globals';
import { modelSource, type SourceDetails } from '../../web/api/sources.ts';
import {
  citedSources,
  linksOfSelection,
  listedSources,
  type SourceQuestion,
} from '../../web/state/cited-sources.ts';
import { chips } from './graph.ts';

const [supply, , , , , dispute] = [...chips.links.values()];
if (!supply || !dispute) throw new Error('the small graph has changed');
const links = [
  { ...supply, sources: ['report', 'news'], disputing: [] },
  { ...dispute, sources: ['report', 'denial'], disputing: ['denial'] },
];

function source(id: string, more: Partial<SourceDetails> = {}): [string, SourceDetails] {
  return [
    id,
    {
      id,
      title: `The ${id}`,
      publisher: 'Daily',
      url: null,
      date: null,
      lang: 'en',
      kind: 'PRESS_RELEASE',
      checkedOn: null,
      ...more,
    },
  ];
}

const details = new Map([
  source('report', { publisher: 'Ágora', date: '2024', checkedOn: '2026-11-24' }),
  source('news', { date: '2025-02-03' }),
  source('denial'),
]);
const all: SourceQuestion = { text: '', order: 'links', onlyContested: false, onlyUnread: false };
const listed = (question: Partial<SourceQuestion>) =>
  listedSources(citedSources(links), details, { ...all, ...question }, new Intl.Collator('en')).map(
    ({ id }) => id,
  );

describe('the sources of some links', () => {
  test('are counted by what they support and what they dispute', () => {
    expect(citedSources(links)).toEqual([
      { id: 'report', supports: [supply.id, dispute.id], disputes: [], isContested: true },
      { id: 'news', supports: [supply.id], disputes: [], isContested: false },
      { id: 'denial', supports: [], disputes: [dispute.id], isContested: true },
    ]);
  });

  test('are ordered by links, date or publisher', () => {
    expect(listed({})).toEqual(['report', 'denial', 'news']);
    expect(listed({ order: 'date' })).toEqual(['news', 'report', 'denial']);
    expect(listed({ order: 'publisher' })).toEqual(['report', 'denial', 'news']);
  });

  test('are filtered by text, dispute and whether somebody has read them again', () => {
    expect(listed({ text: 'agora 2024' })).toEqual(['report']);
    expect(listed({ onlyContested: true })).toEqual(['report', 'denial']);
    expect(listed({ onlyUnread: true })).toEqual(['denial', 'news']);
  });

  test('of a selection are those of its links and of its actors’ links', () => {
    expect(linksOfSelection(links, { actors: ['asml'], links: [] })).toEqual([links[0]]);
    expect(linksOfSelection(links, { actors: [], links: [dispute.id] })).toEqual([links[1]]);
  });

  test('are cited in the words of the model', () => {
    expect(modelSource(source('news')[1])).toEqual({
      id: 'news',
      title: 'The news',
      publisher: 'Daily',
      lang: 'en',
      kind: 'press-release',
    });
  });
});
