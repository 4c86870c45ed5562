import { describe, expect, test } from '@jest/globals';
import { lookParameters, USUAL_LOOK } from '../../core/figure/look.ts';
import { embedParameters } from '../../core/report/embed-look.ts';
import { reportWords } from '../../web/language/words/report.ts';
import { type Action, newExplorer, reduce } from '../../web/state/explorer.ts';
import {
  figureLook,
  frameHeight,
  frameLook,
  isSameView,
  published,
  type ReportLook,
  unsaved,
  usualReportLook,
} from '../../web/state/report.ts';
import { proposedTitle, subjectOf } from '../../web/state/report-title.ts';
import { dozenExchange } from '../support/exchange.ts';
import { chips } from './graph.ts';

const usual = usualReportLook('EN');

function address(chosen: Partial<ReportLook>): string {
  return lookParameters(figureLook({ ...usual, ...chosen }, 'EN')).toString();
}

describe('how a figure looks in a report', () => {
  test('stands in its address only as far as it is not as usual', () => {
    expect(figureLook(usual, 'EN')).toEqual(USUAL_LOOK);
    expect(address({})).toBe('');
    expect(address({ theme: 'print', language: 'ZH', legend: false, sources: 'list' })).toBe(
      'theme=print&lang=zh&legend=0&sources=list',
    );
    expect(address({ language: 'EN' })).toBe('');
  });

  test('is of a size that has a name, or as wide as was typed and can be drawn', () => {
    expect(address({ size: 'wide' })).toBe('w=1280&h=720');
    expect(address({ size: 'og' })).toBe('w=600&h=314&scale=2');
    expect(address({ size: 'square' })).toBe('w=540&h=540&scale=2');
    expect(address({ size: 'own', ownWidth: '700' })).toBe('w=700');
    expect(address({ size: 'own', ownWidth: '99999' })).toBe('w=4000');
    for (const ownWidth of ['', ' ', 'wide', '1e']) expect(address({ size: 'own', ownWidth })).toBe('');
  });

  test('is the same in a frame, which may follow its reader', () => {
    const frame = (chosen: Partial<ReportLook>, followsReader = false, isAsSaved = false) =>
      embedParameters(frameLook({ ...usual, ...chosen }, 'EN', { followsReader, isAsSaved })).toString();
    expect(frame({})).toBe('theme=light');
    expect(frame({ theme: 'print' })).toBe('theme=light');
    expect(frame({ theme: 'dark', language: 'IT', legend: false })).toBe('theme=dark&lang=it&legend=0');
    expect(frame({ theme: 'dark' }, true)).toBe('');
    expect(frame({}, true, true)).toBe('as=saved');
  });

  test('makes a frame about as high as the figure is where a page has room for it', () => {
    expect(frameHeight({ width: 960, height: 960 })).toBe(840);
    expect(frameHeight({ width: 400, height: 300 })).toBe(420);
    expect(frameHeight({ width: 640, height: 2200 })).toBe(900);
  });
});

describe('what is saved', () => {
  const view = { title: 'Who supplies', note: '', mode: 'LIVE' } as const;

  test('is another view once title, note or mode are others', () => {
    const spaced = { ...view, title: ' Who supplies ' };
    expect(isSameView(spaced, view)).toBe(true);
    expect(isSameView(view, spaced)).toBe(true);
    for (const change of [{ title: 'Who' }, { note: 'A note' }, { mode: 'FROZEN' as const }])
      expect(isSameView({ ...view, ...change }, view)).toBe(false);
  });

  test('is drawn under its title and note beforehand, as of today', () => {
    const url = 'http://test/v/…';
    const drawn = unsaved(dozenExchange({ note: 'old' }), { ...view, note: ' new ' }, '2026-11-26', url);
    expect(drawn).toMatchObject({ title: 'Who supplies', note: 'new', address: url });
    expect(drawn.saved).toEqual({ mode: 'LIVE', on: '2026-11-26' });
    const silent = published(drawn, { ...view, title: 'Chi fornisce', note: ' ' }, 'http://test/v/x7k2');
    expect(silent).toMatchObject({ title: 'Chi fornisce', address: 'http://test/v/x7k2' });
    expect(silent).not.toHaveProperty('note');
  });
});

describe('the title that is proposed', () => {
  const add = (...ids: string[]): Action => ({ type: 'add', actors: ids.map((id) => ({ id, x: 0, y: 0 })) });
  const picture = (...actions: Action[]) =>
    [{ type: 'learn', facts: chips } as const, ...actions].reduce(reduce, newExplorer('2026-11-24'));
  const proposed = (...actions: Action[]) => {
    const explorer = picture(...actions);
    const { labels } = explorer.history.present;
    const subject = subjectOf(explorer);
    return [proposedTitle(subject, labels, reportWords.en), proposedTitle(subject, labels, reportWords.it)];
  };

  test('names those with most links, and how many others there are', () => {
    expect(proposed(add('intel', 'asml', 'tsmc', 'nvidia', 'h100'))).toEqual([
      'asml, tsmc, nvidia and 2 more',
      'asml, tsmc, nvidia e altri 2',
    ]);
    expect(proposed(add('asml', 'tsmc'))).toEqual(['asml and tsmc', 'asml e tsmc']);
    expect(proposed(add('asml'))).toEqual(['asml', 'asml']);
  });

  test('is the question about paths while that is open and its ends are in sight', () => {
    const ask: Action = { type: 'askPaths', draft: { from: 'asml', to: 'apple' } };
    expect(proposed(add('asml', 'tsmc', 'apple'), ask)).toEqual(['From asml to apple', 'Da asml a apple']);
    expect(proposed(add('asml', 'tsmc'), ask)[0]).toBe('asml and tsmc');
  });

  test('joins Chinese names by signs, which are of no other language', () => {
    const chinese: Action = { type: 'label', labels: 'ZH' };
    const sign = (title: string) => [title, title];
    expect(proposed(add('intel', 'asml', 'tsmc', 'nvidia', 'h100'), chinese)).toEqual(
      sign('asml · tsmc · nvidia · +2'),
    );
    const ask: Action = { type: 'askPaths', draft: { from: 'asml', to: 'apple' } };
    expect(proposed(add('asml', 'tsmc', 'apple'), chinese, ask)).toEqual(sign('asml → apple'));
  });

  test('is that of the opened view until the picture changes', () => {
    const view = {
      id: 'x7k2',
      title: 'The chain',
      note: null,
      step: 1,
      mode: 'LIVE' as const,
      isAsSaved: false,
      savedOn: '2026-11-20',
      changedOn: null,
      kept: null,
    };
    const open: Action = { type: 'open', picture: picture(add('asml')).history.present, step: 1, view };
    expect(proposed(open)).toEqual(['The chain', 'The chain']);
    expect(proposed(open, add('tsmc'))[0]).toBe('asml and tsmc');
  });
});
