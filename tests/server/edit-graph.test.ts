import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../core/model/actor.ts';
import type { ProblemCode } from '../../core/model/problems.ts';
import { revisionOf } from '../../server/store/revision.ts';
import {
  editingDozen,
  letter,
  PUT_ACTOR,
  PUT_LINK,
  PUT_SOURCE,
  RETRACT_LINK,
  REVERT_EDIT,
  studio,
} from '../support/editing.ts';
import { actorNamed, linkNamed } from '../support/edits.ts';
import { listen } from '../support/event-reader.ts';
import { serve } from '../support/serve.ts';

const editing = editingDozen();
const owns = linkNamed('owns--lito--zeiss');
const lito = actorNamed('lito');

/** Lito as its input, with some of it changed. */
function litoWith(more: object): object {
  const names = lito.names.map((name) => ({ ...name, kind: name.kind.toUpperCase() }));
  return { ...lito, names, ...more };
}

const hires = {
  kind: 'INVESTS_IN',
  from: 'lito',
  to: 'hermit',
  since: '2026-11',
  confidence: 'REPORTED',
  summary: { en: 'Lito pays the hermit.' },
  evidence: [{ source: '#0', stance: 'SUPPORTS', locator: 'p. 2' }],
};

test('an actor is added under an id made of its name, and found, edited and told of at once', async () => {
  const input = { actor: studio, by: ' Ada\n Verdi ', note: ' She told me. ' };
  const { putActor } = await editing().done(PUT_ACTOR, { input });
  expect(putActor).toMatchObject({
    actor: {
      id: 'studio-rossi',
      name: 'Studio Rossi',
      degree: 0,
      revision: expect.stringMatching(/^[0-9a-f]{12}$/),
    },
    edit: { id: 'edit:1', by: 'Ada Verdi', note: 'She told me.', change: 'ADDED', subjectKind: 'ACTOR' },
  });
  const { search, actor } = await editing().done(
    '{ search(text: "rossi") { actor { id } } actor(id: "studio-rossi") { revision tags } }',
  );
  expect(search).toMatchObject([{ actor: { id: 'studio-rossi' } }]);
  expect(actor).toMatchObject({ tags: [] });
});

test.each([
  ['Zeiß & Söhne, “Optik”', 'zeiss-sohne-optik'],
  ['华为技术', /^[a-z]+$/],
  ['Роснефть', 'rosneft'],
  ['…', 'actor'],
  ['Lito', 'lito-2'],
  [`${'very '.repeat(20)}long`, 'very-very-very-very-very-very-very-very-very-very-very-very'],
])('the id of %s is readable', async (text, expected) => {
  const actor = { kind: 'Company', names: [{ text, lang: 'en', kind: 'OFFICIAL' }] };
  const { putActor } = await editing().done(PUT_ACTOR, { input: { actor, by: 'Ada' } });
  const { id } = (putActor as { actor: { id: string } }).actor;
  if (typeof expected === 'string') expect(id).toBe(expected);
  else expect(id).toMatch(expected);
});

test('an actor is changed by its revision; what is left out is unknown afterwards; the same again is no edit', async () => {
  const { actor } = await editing().done('{ actor(id: "lito") { revision } }');
  const { revision } = actor as { revision: string };
  expect(revision).toBe(revisionOf(lito));
  const changed = litoWith({ website: null, tags: ['optics'] });
  const { putActor } = await editing().done(PUT_ACTOR, { input: { actor: changed, revision, by: 'Ada' } });
  expect((putActor as { edit: object }).edit).toMatchObject({
    change: 'CHANGED',
    fields: [
      { field: 'tags', before: [], after: ['optics'] },
      { field: 'website', before: 'https://lito.example/', after: null },
    ],
  });
  const next = (putActor as { actor: { revision: string } }).actor.revision;
  const again = await editing().done(PUT_ACTOR, { input: { actor: changed, revision: next, by: 'Bo' } });
  expect(again.putActor).toEqual({
    actor: expect.objectContaining({ id: 'lito', revision: next }),
    edit: null,
  });
});

test('a stale edit is refused with the row as it stands and as it was given, so is one that must be new', async () => {
  const put = (tags: string[], revision: string | null) =>
    editing().edit(PUT_ACTOR, { input: { actor: litoWith({ tags }), revision, by: 'Ada' } });
  await put(['first'], revisionOf(lito));
  const stale = await put(['second'], revisionOf(lito));
  const current = { ...lito, tags: ['first'] };
  expect(stale.data).toEqual({ putActor: null });
  expect(stale.errors?.[0]?.extensions).toEqual({
    code: 'CONFLICT',
    id: 'lito',
    revision: revisionOf(current),
    current,
    given: { ...lito, tags: ['second'] },
  });
  expect((await put(['third'], null)).errors?.[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    current,
    given: { ...lito, tags: ['third'] },
  });
  const gone = await editing().edit(RETRACT_LINK, {
    input: { id: 'never-there', revision: '0', reason: 'x', by: 'Ada' },
  });
  expect(gone.errors?.[0]?.extensions).toEqual({
    code: 'CONFLICT',
    id: 'never-there',
    revision: null,
    current: null,
    given: null,
  });
});

test('a link is added with a new source in one, and reads so in the same answer', async () => {
  const { putLink } = await editing().done(PUT_LINK, {
    input: { link: hires, sources: [letter], by: 'Ada' },
  });
  expect(putLink).toMatchObject({
    link: {
      id: 'invests-in--lito--hermit',
      evidence: [{ source: { id: 'lito-a-letter-to-studio-rossi', title: letter.title }, locator: 'p. 2' }],
    },
    edit: { id: 'edit:2', change: 'ADDED' },
  });
  const { edits } = await editing().done('{ edits { totalCount nodes { id subjectId subjectKind } } }');
  expect(edits).toEqual({
    totalCount: 2,
    nodes: [
      { id: 'edit:2', subjectId: 'invests-in--lito--hermit', subjectKind: 'LINK' },
      { id: 'edit:1', subjectId: 'lito-a-letter-to-studio-rossi', subjectKind: 'SOURCE' },
    ],
  });
});

test('what follows an edit in the same request sees it', async () => {
  const query = `mutation($link: PutLinkInput!, $a: PutActorInput!, $b: PutActorInput!) {
    a: putActor(input: $a) { actor { degree } }
    putLink(input: $link) { edit { id } }
    b: putActor(input: $b) { actor { degree } } }`;
  const tagged = litoWith({ tags: ['seen'] });
  const revision = revisionOf({ ...lito, tags: ['seen'] });
  const data = await editing().done(query, {
    a: { actor: tagged, revision: revisionOf(lito), by: 'Ada' },
    link: { link: hires, sources: [letter], by: 'Ada' },
    b: { actor: tagged, revision, by: 'Ada' },
  });
  expect(data).toMatchObject({ a: { actor: { degree: 5 } }, b: { actor: { degree: 6 } } });
});

describe('what is wrong in a row is told with its field, all at once, and nothing is written', () => {
  const by = 'Ada';
  const news = { source: 'news', stance: 'SUPPORTS' };
  const link = { ...hires, evidence: [news] };
  test.each<[string, string, object, [field: string, code: ProblemCode, reason: RegExp][]]>([
    [
      'an actor without shape',
      PUT_ACTOR,
      {
        actor: {
          id: 'Not An Id',
          kind: 'Company',
          names: [{ text: ' ', lang: 'english', kind: 'ALIAS' }],
          country: 'cn',
          website: 'javascript:alert(1)',
          since: '2022-13',
          description: { en: 'x'.repeat(10_001) },
          tags: ['x'.repeat(2_001)],
        },
        by,
      },
      [
        ['actor.id', 'id', /lower-case/],
        ['actor.names.0.text', 'missing', /is empty/],
        ['actor.names.0.lang', 'language', /two lower-case letters/],
        ['actor.country', 'country', /two capital letters/],
        ['actor.description.en', 'long', /longer than 10000/],
        ['actor.tags.0', 'long', /longer than 2000/],
        ['actor.website', 'address', /is not a web address/],
        ['actor.since', 'date', /'2022-13' is not a date/],
      ],
    ],
    [
      'an actor without a name',
      PUT_ACTOR,
      { actor: { kind: 'Company', names: [] }, by },
      [['actor.names', 'missing', /at least one name/]],
    ],
    [
      'two official names in a language',
      PUT_ACTOR,
      { actor: { ...studio, names: [...studio.names, ...studio.names] }, by },
      [['actor.names', 'officialTwice', /two official names in 'it'/]],
    ],
    [
      'a change without an id',
      PUT_ACTOR,
      { actor: studio, revision: '0', by },
      [['actor.id', 'missing', /an id is needed/]],
    ],
    [
      'the id of something else',
      PUT_ACTOR,
      { actor: { ...studio, id: owns.id }, by },
      [['actor.id', 'taken', /is the id of a link/]],
    ],
    [
      'nobody who answers for it, and a note too long',
      PUT_ACTOR,
      { actor: studio, by: ' \n ', note: 'x'.repeat(1_001) },
      [
        ['by', 'missing', /is empty/],
        ['note', 'long', /longer than 1000/],
      ],
    ],
    [
      'a name too long to answer for it',
      PUT_ACTOR,
      { actor: studio, by: 'x'.repeat(101) },
      [['by', 'long', /longer than 100/]],
    ],
    [
      'a link to nobody, by a source unknown, that ends before it begins',
      PUT_LINK,
      {
        link: {
          ...link,
          to: 'nobody',
          until: '2025',
          evidence: [news, { source: 'no-source', stance: 'DISPUTES' }],
        },
        by,
      },
      [
        ['link.until', 'order', /2025 is before since 2026-11/],
        ['link.to', 'unknownActor', /unknown actor 'nobody'/],
        ['link.evidence.1.source', 'unknownSource', /unknown source 'no-source'/],
      ],
    ],
    [
      'a link whose fields are wrong in themselves, and others between them and by what they name',
      PUT_LINK,
      {
        link: {
          ...link,
          from: 'nobody',
          to: 'nobody',
          until: '2025',
          share: 200,
          evidence: [{ source: 'no-source', stance: 'SUPPORTS' }],
        },
        sources: [{ ...letter, lang: 'English' }],
        by: ' ',
      },
      [
        ['by', 'missing', /is empty/],
        ['sources.0.lang', 'language', /two lower-case letters/],
        ['link.share', 'share', /from 0 to 100/],
        ['link.to', 'sameActor', /from is the same actor/],
        ['link.until', 'order', /2025 is before since 2026-11/],
        ['link.from', 'unknownActor', /unknown actor 'nobody'/],
        ['link.evidence.0.source', 'unknownSource', /unknown source 'no-source'/],
        ['sources.0.id', 'uncited', /no evidence cites/],
      ],
    ],
    [
      'a link from no id, dated by no date, by a place that is empty',
      PUT_LINK,
      { link: { ...hires, from: 'No Id', to: 'nobody', since: 'soon', until: '2025' }, by },
      [
        ['link.evidence.0.source', 'unknownSource', /^unknown source '#0' among the new ones$/],
        ['link.from', 'id', /lower-case/],
        ['link.since', 'date', /'soon' is not a date/],
        ['link.to', 'unknownActor', /unknown actor 'nobody'/],
      ],
    ],
    [
      'an actor with a wrong country and two official names in a language',
      PUT_ACTOR,
      { actor: { ...studio, country: 'cn', names: [...studio.names, ...studio.names] }, by },
      [
        ['actor.country', 'country', /two capital letters/],
        ['actor.names', 'officialTwice', /two official names in 'it'/],
      ],
    ],
    [
      'a link to itself',
      PUT_LINK,
      { link: { ...link, to: 'lito' }, by },
      [['link.to', 'sameActor', /from is the same actor/]],
    ],
    [
      'a link without evidence',
      PUT_LINK,
      { link: { ...link, evidence: [] }, by },
      [['link.evidence', 'evidence', /at least one piece/]],
    ],
    [
      'a source given with a link that is wrong, or that nothing cites, or twice',
      PUT_LINK,
      {
        link,
        sources: [
          { ...letter, title: '' },
          { ...letter, id: 'letter' },
          { ...letter, id: 'letter' },
        ],
        by,
      },
      [
        ['sources.0.title', 'missing', /is empty/],
        ['sources.0.id', 'uncited', /no evidence cites/],
        ['sources.1.id', 'uncited', /no evidence cites/],
        ['sources.2.id', 'givenTwice', /is given twice/],
      ],
    ],
    [
      'a place among the sources that is empty',
      PUT_LINK,
      { link: hires, by },
      [['link.evidence.0.source', 'unknownSource', /^unknown source '#0' among the new ones$/]],
    ],
    [
      'a retraction without a reason',
      RETRACT_LINK,
      { id: owns.id, revision: revisionOf(owns), reason: ' ', by },
      [['reason', 'missing', /is empty/]],
    ],
    [
      'a retraction of an actor',
      RETRACT_LINK,
      { id: 'lito', revision: revisionOf(lito), reason: 'x', by },
      [['id', 'taken', /'lito' is the id of an actor/]],
    ],
  ])('%s', async (_, query, input, expected) => {
    const { data, errors } = await editing().edit(query, { input });
    expect(Object.values(data ?? {})).toEqual([null]);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: expected.map(([field, code, reason]) => ({
        field,
        code,
        values: expect.any(Array),
        reason: expect.stringMatching(reason),
      })),
    });
    expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(0);
  });
});

test('a new source that is not given is told by its place, and a new row that is there already as such', async () => {
  const evidence = [{ source: '#1', stance: 'SUPPORTS' }];
  const astray = await editing().edit(PUT_LINK, {
    input: { link: { ...hires, evidence }, sources: [letter], by: 'Ada' },
  });
  expect(astray.errors?.[0]?.extensions.problems).toEqual([
    {
      field: 'link.evidence.0.source',
      code: 'unknownSource',
      values: ['#1'],
      reason: "unknown source '#1' among the new ones",
    },
    expect.objectContaining({ field: 'sources.0.id', code: 'uncited' }),
  ]);
  const there = await editing().edit(PUT_ACTOR, { input: { actor: litoWith({}), by: 'Ada' } });
  expect(there.errors?.[0]).toMatchObject({
    message: "'lito' is there already; send its revision to change it",
    extensions: { code: 'CONFLICT', revision: revisionOf(lito) },
  });
});

test('a new source that is there already is a conflict, and the link is not written either', async () => {
  const link = { ...hires, evidence: [{ source: 'news', stance: 'SUPPORTS' }] };
  const { errors } = await editing().edit(PUT_LINK, {
    input: { link, sources: [{ ...letter, id: 'news' }], by: 'Ada' },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', id: 'news' });
  expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(0);
});

describe('undoing', () => {
  const revert = (edit: string, revision: string | null = null) =>
    editing().edit(REVERT_EDIT, { input: { edit, revision, by: 'Bo' } });
  const put = (before: Actor, tags: string[]) =>
    editing().done(PUT_ACTOR, {
      input: { actor: litoWith({ tags }), revision: revisionOf(before), by: 'Ada' },
    });
  const retract = () =>
    editing().done(RETRACT_LINK, {
      input: { id: owns.id, revision: revisionOf(owns), reason: 'È stata venduta.', lang: 'IT', by: 'Ada' },
    });

  /** Which edits left their rows as these are. */
  const current = async () => {
    const { edits } = await editing().done('{ edits { nodes { id isCurrent } } }');
    const { nodes } = edits as { nodes: { id: string; isCurrent: boolean }[] };
    return Object.fromEntries(nodes.map(({ id, isCurrent }) => [id, isCurrent]));
  };

  test('a retracted link is back with its evidence, and each edit knows the other', async () => {
    expect((await retract()).retractLink).toEqual({
      edit: {
        id: 'edit:1',
        change: 'RETRACTED',
        subjectId: owns.id,
        reason: 'È stata venduta.',
        reasonIt: 'È stata venduta.',
        subject: null,
      },
    });
    expect(await current()).toEqual({ 'edit:1': true });
    expect((await revert('edit:1')).data?.revertEdit).toEqual({
      edit: {
        id: 'edit:2',
        change: 'ADDED',
        subjectId: owns.id,
        reason: null,
        reverts: { id: 'edit:1', revertedBy: { id: 'edit:2' } },
      },
    });
    expect(await editing().opened.store.linksById([owns.id])).toEqual([owns]);
    expect(await current()).toEqual({ 'edit:1': false, 'edit:2': true });
  });

  test('what was changed is as before, and the undoing can be undone', async () => {
    const changed = { actor: litoWith({ tags: ['new'] }), revision: revisionOf(lito), by: 'Ada' };
    await editing().done(PUT_ACTOR, { input: changed });
    expect((await revert('edit:1')).errors).toBeUndefined();
    expect(await editing().opened.store.actorsById(['lito'])).toEqual([lito]);
    expect((await revert('edit:2')).errors).toBeUndefined();
    expect(await editing().opened.store.actorsById(['lito'])).toEqual([{ ...lito, tags: ['new'] }]);
  });

  test('what was added goes, but not while links stand on it, and they are named', async () => {
    await editing().done(PUT_ACTOR, { input: { actor: studio, by: 'Ada' } });
    await editing().done(PUT_LINK, {
      input: { link: { ...hires, to: 'studio-rossi' }, sources: [letter], by: 'Ada' },
    });
    const link = 'invests-in--lito--studio-rossi';
    expect((await revert('edit:1')).errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: [
        {
          field: 'edit',
          code: 'stoodOn',
          values: [link, 'studio-rossi'],
          reason: `the link '${link}' stands on 'studio-rossi'`,
        },
      ],
    });
    expect((await revert('edit:2')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');

    const { revertEdit } = (await revert('edit:3')).data as Record<string, unknown>;
    expect(revertEdit).toMatchObject({
      edit: { change: 'RETRACTED', reason: 'The edit that added it was undone.' },
    });
    for (const edit of ['edit:1', 'edit:2']) {
      expect((await revert(edit)).data?.revertEdit).toMatchObject({ edit: { change: 'REMOVED' } });
    }
    const { actor, source, statistics } = await editing().done(
      '{ actor(id: "studio-rossi") { id } source(id: "lito-a-letter-to-studio-rossi") { id } statistics { actors } }',
    );
    expect([actor, source, statistics]).toEqual([null, null, { actors: 12 }]);

    // The link can't come back before what it stands on.
    expect((await revert('edit:4')).errors?.[0]?.extensions.problems).toEqual(
      ['studio-rossi', 'lito-a-letter-to-studio-rossi'].map((needs) => ({
        field: 'edit',
        code: 'needed',
        values: [link, needs],
        reason: `the link '${link}' needs '${needs}', which is not there`,
      })),
    );
    for (const edit of ['edit:5', 'edit:6', 'edit:4']) expect((await revert(edit)).errors).toBeUndefined();
    expect(await editing().opened.store.linksById([link])).toHaveLength(1);
  });

  test('takes later edits along for those who have seen them, and says where nothing is to be put back', async () => {
    const one = { ...lito, tags: ['one'] };
    const two = { ...lito, tags: ['two'] };
    await put(lito, ['one']);
    await put(one, ['two']);
    const stale = await revert('edit:1', revisionOf(one));
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', revision: revisionOf(two) });
    expect((await revert('edit:1', revisionOf(two))).data?.revertEdit).toMatchObject({
      edit: { change: 'CHANGED', reverts: { id: 'edit:1' } },
    });
    expect(await editing().opened.store.actorsById(['lito'])).toEqual([lito]);
    const { latest } = await editing().opened.store.changeLog(0, 0);
    const reason = "'lito' is as it was before the edit already";
    expect((await revert('edit:1', revisionOf(lito))).errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      problems: [{ field: 'edit', code: 'asBefore', values: ['lito'], reason }],
    });
    expect((await editing().opened.store.changeLog(0, 0)).latest).toBe(latest);
  });

  test('is refused as stale once the row has changed, and for what is no edit', async () => {
    await put(lito, ['one']);
    expect(await current()).toEqual({ 'edit:1': true });
    await put({ ...lito, tags: ['one'] }, ['two']);
    expect((await revert('edit:1')).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      current: { tags: ['two'] },
      given: lito,
    });
    expect(await current()).toEqual({ 'edit:2': true, 'edit:1': false });
    await editing().opened.store.load({ actors: [lito], links: [], sources: [] });
    for (const edit of ['edit:3', 'edit:99', 'edit:0', 'lito', '', 'edit:1e1', `edit:${'9'.repeat(30)}`]) {
      expect((await revert(edit)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});

test('the trail is read by row and by editor, by pages, and an edit is a node of its own', async () => {
  await editing().done(PUT_ACTOR, { input: { actor: studio, by: 'Ada' } });
  await editing().done(PUT_SOURCE, { input: { source: letter, by: 'Bo', note: 'Found it.' } });
  await editing().done(PUT_ACTOR, {
    input: { actor: litoWith({ tags: ['x'] }), revision: revisionOf(lito), by: 'Ada' },
  });
  const { byAda, ofLito, first, node, none } = await editing().done(`{
    byAda: edits(by: "Ada") { totalCount nodes { subjectId } }
    ofLito: edits(of: "lito") { nodes { at subject { id ... on Actor { name } } before after } }
    first: edits(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } }
    node(id: "edit:2") { id ... on Edit { by note change } }
    none: node(id: "edit:9") { id } }`);
  expect(byAda).toEqual({ totalCount: 2, nodes: [{ subjectId: 'lito' }, { subjectId: 'studio-rossi' }] });
  expect(ofLito).toEqual({
    nodes: [
      {
        at: expect.stringMatching(/^20.*Z$/),
        subject: { id: 'lito', name: 'Lito N.V.' },
        before: lito,
        after: { ...lito, tags: ['x'] },
      },
    ],
  });
  expect(node).toEqual({ id: 'edit:2', by: 'Bo', note: 'Found it.', change: 'ADDED' });
  expect(none).toBeNull();
  const { nodes, pageInfo } = first as { nodes: object[]; pageInfo: { endCursor: string } };
  expect([nodes, pageInfo]).toMatchObject([[{ id: 'edit:3' }, { id: 'edit:2' }], { hasNextPage: true }]);
  const { edits } = await editing().done('query($after: String) { edits(after: $after) { nodes { id } } }', {
    after: pageInfo.endCursor,
  });
  expect(edits).toEqual({ nodes: [{ id: 'edit:1' }] });
});

test('open pages are told of each edit, of what is removed too, and by whom', async () => {
  const { opened } = editing();
  const server = await serve(opened.store);
  const query = 'subscription { changes { change subjectKind subjectId edit { id by } subject { id } } }';
  const events = await listen(server.url, { query });
  await events.started();
  await editing().done(PUT_ACTOR, { input: { actor: studio, by: 'Ada' } });
  await editing().done(REVERT_EDIT, { input: { edit: 'edit:1', by: 'Bo' } });
  await opened.store.load({ actors: [{ ...lito, tags: ['loaded'] }], links: [], sources: [] });
  const told = (await events.take(3)).map(({ data }) => data?.data?.changes);
  const actor = { subjectKind: 'ACTOR', subjectId: 'studio-rossi', subject: { id: 'studio-rossi' } };
  expect(told).toEqual([
    { ...actor, change: 'ADDED', edit: { id: 'edit:1', by: 'Ada' } },
    { ...actor, change: 'REMOVED', edit: { id: 'edit:2', by: 'Bo' } },
    { change: 'CHANGED', subjectKind: 'ACTOR', subjectId: 'lito', subject: { id: 'lito' }, edit: null },
  ]);
  await events.close();
  await server.stop();
});

test('a saved view outlives an actor of its that is removed', async () => {
  await editing().done(PUT_ACTOR, { input: { actor: studio, by: 'Ada' } });
  const save = `mutation($mode: ViewMode!) { saveView(input: { title: "x", mode: $mode,
    state: { actors: [{ id: "lito" }, { id: "studio-rossi" }] } }) { id } }`;
  const shown = async (id: string) => {
    const query = 'query($id: ID!) { view(id: $id) { subgraph { actors { id } } } }';
    const { view } = await editing().done(query, { id });
    return (view as { subgraph: { actors: { id: string }[] } }).subgraph.actors.map((one) => one.id);
  };
  const ids = [];
  for (const mode of ['FROZEN', 'LIVE']) {
    const { saveView } = await editing().done(save, { mode });
    ids.push((saveView as { id: string }).id);
  }
  await editing().done(REVERT_EDIT, { input: { edit: 'edit:1', by: 'Bo' } });
  expect(await shown(ids[0] ?? '')).toEqual(['lito', 'studio-rossi']);
  expect(await shown(ids[1] ?? '')).toEqual(['lito']);
  const picture = await editing().app.request(`/view/${ids[1]}.svg`);
  expect(picture.status).toBe(200);
});

test('of several mutations in one document each is done, and the one that fails is null alone', async () => {
  const query = `mutation($a: PutSourceInput!, $b: PutSourceInput!, $c: PutActorInput!) {
    a: putSource(input: $a) { source { id } }
    b: putSource(input: $b) { source { id } }
    c: putActor(input: $c) { actor { id } } }`;
  const { data, errors } = await editing().edit(query, {
    a: { source: letter, by: 'Ada' },
    b: { source: { ...letter, title: '' }, by: 'Ada' },
    c: { actor: studio, by: 'Ada' },
  });
  expect(data).toEqual({
    a: { source: { id: 'lito-a-letter-to-studio-rossi' } },
    b: null,
    c: { actor: { id: 'studio-rossi' } },
  });
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
