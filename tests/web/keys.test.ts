import { describe, expect, test } from '@jest/globals';
import { type Place, SHORTCUTS, shortcutOf } from '../../web/state/keys.ts';

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function pressed(key: string, held: Partial<typeof NONE> = {}, place: Place = 'CANVAS') {
  return shortcutOf({ key, ...NONE, ...held }, place);
}

describe('keys', () => {
  test.each([
    ['e', {}, 'expand'],
    ['c', {}, 'collapse'],
    ['h', {}, 'hide'],
    ['H', { shiftKey: true }, 'hideOthers'],
    ['S', { shiftKey: true }, 'dropUnlinked'],
    ['F', { shiftKey: true }, 'find'],
    ['f', {}, 'fit'],
    ['2', {}, 'twoHops'],
    ['Delete', {}, 'remove'],
    ['ArrowUp', {}, 'up'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['z', { metaKey: true }, 'undo'],
    ['a', { ctrlKey: true }, 'selectAll'],
    ['F10', { shiftKey: true }, 'menu'],
  ])('%s with %j: %s', (key, held, name) => {
    expect(pressed(key, held)).toBe(name);
  });

  test('signs and figures count with and without shift, as the keyboard has them', () => {
    expect(pressed('?', { shiftKey: true })).toBe('help');
    expect(pressed('/', { shiftKey: true })).toBe('search');
    expect(pressed('+', { shiftKey: true })).toBe('zoomIn');
    expect(pressed('+')).toBe('zoomIn');
    expect(pressed('1', { shiftKey: true })).toBe('oneHop');
  });

  test('capital letters by caps lock are letters all the same', () => {
    expect(pressed('E')).toBe('expand');
  });

  test('single letters count on the canvas alone, / and ? outside fields, Ctrl+K everywhere', () => {
    expect(pressed('e', {}, 'PAGE')).toBeNull();
    expect(pressed('?', {}, 'PAGE')).toBe('help');
    expect(pressed('?', {}, 'FIELD')).toBeNull();
    expect(pressed('z', { ctrlKey: true }, 'FIELD')).toBeNull();
    expect(pressed('k', { ctrlKey: true }, 'FIELD')).toBe('searchAnywhere');
  });

  test('the browser keeps Ctrl+F, H, D and I, and everything with Alt', () => {
    for (const key of ['f', 'h', 'd', 'i', 'e', 'p', 'l', 't', '1', '+'])
      expect(pressed(key, { ctrlKey: true })).toBeNull();
    expect(pressed('e', { altKey: true })).toBeNull();
  });

  test('no two shortcuts share a stroke', () => {
    const strokes = Object.values(SHORTCUTS).flatMap(({ strokes }) =>
      strokes.map((each) => JSON.stringify(each)),
    );
    expect(new Set(strokes).size).toBe(strokes.length);
  });
});
