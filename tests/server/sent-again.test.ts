import { expect, test } from '@jest/globals';
import { editingDozen, letter, PUT_ACTOR, PUT_LINK, PUT_SOURCE, studio } from '../support/editing.ts';

const editing = editingDozen();
const by = 'Ada';
const hires = {
  kind: 'INVESTS_IN',
  from: 'lito',
  to: 'hermit',
  confidence: 'REPORTED',
  evidence: [{ source: '#0', stance: 'SUPPORTS' }],
};

test.each([
  ['actor', PUT_ACTOR, { actor: studio, by }],
  ['link with a new source', PUT_LINK, { link: hires, sources: [letter], by }],
  ['source', PUT_SOURCE, { source: letter, by }],
])(
  'a new %s without an id that is sent again is answered as the first time, and written once',
  async (_, query, input) => {
    const first = await editing().done(query, { input });
    expect(Object.values(first)).toMatchObject([{ edit: { change: 'ADDED' } }]);
    const { latest } = await editing().opened.store.changeLog(0, 0);
    expect(await editing().done(query, { input: { ...input, by: 'Bo' } })).toEqual(first);
    expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(latest);
  },
);

test('one with an id is refused when it is sent again, and so are sources with ids that come with a link', async () => {
  const sendings = [
    [PUT_ACTOR, { actor: { ...studio, id: 'studio' }, by }, 'studio'],
    [
      PUT_LINK,
      {
        link: { ...hires, evidence: [{ source: 'letter', stance: 'SUPPORTS' }] },
        sources: [{ ...letter, id: 'letter' }],
        by,
      },
      'letter',
    ],
  ] as const;
  for (const [query, input, id] of sendings) {
    await editing().done(query, { input });
    const { errors } = await editing().edit(query, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', id });
  }
});
