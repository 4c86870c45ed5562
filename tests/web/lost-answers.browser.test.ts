import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EDIT_TOKEN } from '../support/editing.ts';
import { editorPage } from '../support/editor-page.ts';
import { Explorer } from '../support/explorer.ts';

const explorer = new Explorer({ editToken: EDIT_TOKEN, networkIsCut: true });

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Presses a button whose edit is done, while the answer is lost on the way, and once more when that is told. */
async function pressTwice(page: Page, button: string): Promise<void> {
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !route.request().postData()?.includes('mutation')) return route.continue();
    lost += 1;
    expect((await route.fetch()).status()).toBe(200);
    await route.abort('connectionreset');
  });
  await dialogOf(page).getByRole('button', { name: button }).click();
  await dialogOf(page)
    .getByText(/cannot be reached/)
    .waitFor();
  expect(lost).toBe(1);
  await page.unroute('**/graphql');
  await dialogOf(page).getByRole('button', { name: button }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

/** How often each row was added by hand, by its id. */
async function added(): Promise<string[]> {
  const response = await fetch(`${explorer.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ edits(first: 100) { nodes { change subjectId } } }' }),
  });
  const { data } = (await response.json()) as {
    data: { edits: { nodes: { change: string; subjectId: string }[] } };
  };
  return data.edits.nodes.map(({ change, subjectId }) => `${change} ${subjectId}`).reverse();
}

test('an actor, and a link with a new source, whose answers are lost are added once when they are sent again', async () => {
  const page = await editorPage(explorer, '/?a=asml', 'Ada');
  await page.getByRole('button', { name: 'New actor' }).click();
  await dialogOf(page).getByLabel('Name that is shown').fill('Doppia Optics');
  await pressTwice(page, 'Add this actor');
  await page.getByRole('heading', { name: 'Doppia Optics', level: 2 }).waitFor();
  expect(await added()).toEqual(['ADDED doppia-optics']);

  await page.getByRole('button', { name: 'Add a link from here' }).click();
  await page.getByRole('combobox', { name: 'Choose an actor' }).fill('asml');
  await page.getByRole('option', { name: /^ASML/ }).first().click();
  await page.getByRole('button', { name: 'Add a new source' }).click();
  await dialogOf(page).getByLabel('Title').fill('How light is made');
  await dialogOf(page).getByLabel('Publisher').fill('Optics Weekly');
  await pressTwice(page, 'Add this link');
  await page.getByRole('heading', { name: /Doppia Optics supplies ASML/, level: 2 }).waitFor();
  expect(await added()).toEqual([
    'ADDED doppia-optics',
    'ADDED optics-weekly-how-light-is-made',
    'ADDED supplies--doppia-optics--asml',
  ]);
  await page.close();
}, 60_000);

test('a change whose answer is lost is found done when it is sent again, and is nobody else’s', async () => {
  const page = await editorPage(explorer, '/?a=zeiss-smt', 'Ada');
  await page.locator('#canvas').focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Edit actor' }).click();
  await dialogOf(page).getByLabel('Finer kind').fill('mirror maker');
  await pressTwice(page, 'Save');
  await page.getByText('mirror maker').waitFor();
  expect((await added()).filter((one) => one.endsWith(' zeiss-smt'))).toEqual(['CHANGED zeiss-smt']);
  await page.close();
}, 60_000);
