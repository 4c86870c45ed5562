import { expect, test } from '@jest/globals';
import { captionsOf } from '../../web/state/captions.ts';
import type { SceneActor } from '../../web/state/scene.ts';

function actor(id: string, country: string | null, x: number, y: number, pinned = false): SceneActor {
  return { id, kind: 'Company', label: id, country, x, y, pinned, degree: 1, size: 30 };
}

const actors = [actor('asml', 'NL', 0, 0), actor('tsmc', 'TW', 500, 80), actor('umc', 'TW', 700, 0)];

test('groups bear their names above them, in the language of the interface', () => {
  const captions = captionsOf(actors, 'BY_COUNTRY', 'it');
  expect(captions.map(({ text }) => text)).toEqual(['Paesi Bassi', 'Taiwan']);
  expect(captions[1]?.x).toBe(600);
  expect(captions[1]?.y).toBeLessThan(-15);
  expect(captionsOf(actors, 'BY_KIND', 'en').map(({ text }) => text)).toEqual(['Companies']);
});

test('who was moved by hand or has no country is in no group, and other layouts have none', () => {
  const others = [actor('smic', 'CN', 0, 0, true), actor('nobody', null, 0, 0)];
  expect(captionsOf(others, 'BY_COUNTRY', 'en')).toEqual([]);
  expect(captionsOf(actors, 'FORCE', 'en')).toEqual([]);
});
