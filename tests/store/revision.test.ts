import { expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import { revisionOf } from '../../server/store/revision.ts';
import { dozen } from '../support/dozen.ts';

const [actor] = dozen.actors as [Actor];

test('a revision is twelve digits and the same for rows that say the same, whatever the order of their keys', () => {
  const turned = Object.fromEntries(Object.entries(actor).reverse()) as unknown as Actor;
  expect(revisionOf(actor)).toMatch(/^[0-9a-f]{12}$/);
  expect(revisionOf(turned)).toBe(revisionOf(actor));
});

test('any difference makes another, in depth and in the order of lists too', () => {
  const [first, ...others] = actor.names;
  if (!first) throw new Error('the dozen has changed');
  const versions = [
    actor,
    { ...actor, tags: [...actor.tags, 'new'] },
    { ...actor, names: [{ ...first, text: `${first.text} ` }, ...others] },
    { ...actor, names: [...others, first, first] },
    { ...actor, since: '1999' },
  ];
  expect(new Set(versions.map(revisionOf)).size).toBe(versions.length);
});
