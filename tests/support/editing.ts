import { afterEach, beforeEach } from '@jest/globals';
import { type Answer, post, testApp } from './ask.ts';
import { loadDozen, openSqlite, type TestStore } from './stores.ts';

export const EDIT_TOKEN = 'a-token-of-the-tests';
export const BEARER = { authorization: `Bearer ${EDIT_TOKEN}` };

type App = ReturnType<typeof testApp>;

export interface Editing {
  app: App;
  opened: TestStore;
  /** Asks as somebody with the token. */
  edit(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The same, of which the data must come without errors. */
  done(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** The dozen actors anew for each test, with an app that takes edits; to be called outside tests. */
export function editingDozen(): () => Editing {
  let editing: Editing;
  beforeEach(async () => {
    const opened = await openSqlite();
    await loadDozen(opened.store);
    const app = testApp(opened.store, { editToken: EDIT_TOKEN });
    const edit: Editing['edit'] = async (query, variables = {}) =>
      (await (await post(app, { query, variables }, BEARER)).json()) as Answer;
    const done: Editing['done'] = async (query, variables) => {
      const { data, errors } = await edit(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data ?? {};
    };
    editing = { app, opened, edit, done };
  });
  afterEach(() => editing.opened.remove());
  return () => editing;
}

const EDIT = 'edit { id by note change subjectKind subjectId fields { field before after } }';

export const PUT_ACTOR = `mutation($input: PutActorInput!) {
  putActor(input: $input) { actor { id revision name degree } ${EDIT} } }`;
export const PUT_LINK = `mutation($input: PutLinkInput!) {
  putLink(input: $input) { link { id revision evidence { source { id title } locator } } ${EDIT} } }`;
export const PUT_SOURCE = `mutation($input: PutSourceInput!) {
  putSource(input: $input) { source { id revision title } ${EDIT} } }`;
export const RETRACT_LINK = `mutation($input: RetractLinkInput!) {
  retractLink(input: $input) { edit { id change subjectId reason reasonIt: reason(lang: IT) subject { id } } } }`;
export const REVERT_EDIT = `mutation($input: RevertEditInput!) {
  revertEdit(input: $input) { edit { id change subjectId reason reverts { id revertedBy { id } } } } }`;

export const studio = {
  kind: 'Company',
  names: [{ text: 'Studio Rossi', lang: 'it', kind: 'OFFICIAL' }],
};

export const letter = {
  title: 'A letter to Studio Rossi',
  publisher: 'Lito',
  lang: 'en',
  kind: 'PRESS_RELEASE',
};
