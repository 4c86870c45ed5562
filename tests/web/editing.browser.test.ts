import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe.ts';
import { EDIT_TOKEN } from '../support/editing.ts';
import { begin, editorPage } from '../support/editor-page.ts';
import { Explorer } from '../support/explorer.ts';
import { startServer } from '../support/server.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

// A token that is refused is a complaint of the browser's.
const explorer = new Explorer({ editToken: EDIT_TOKEN, networkIsCut: true });

const editor = (address: string, name: string) => editorPage(explorer, address, name);

async function reader(address: string): Promise<Page> {
  await explorer.page.goto(explorer.url + address);
  await atRest(explorer.page);
  return explorer.page;
}

const dialogOf = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 2 });
const links = (page: Page) => page.locator('.showing').textContent();

/** What is told at a field, and read aloud with it: the first that is wrong has the focus. */
async function problemOf(page: Page, label: string, problem: string): Promise<void> {
  const field = page.getByLabel(label);
  const told = page.locator(`#${(await field.getAttribute('id')) ?? ''}-problem`);
  await told.getByText(problem, { exact: true }).waitFor();
  await soon(async () => expect(await field.evaluate((one) => one === document.activeElement)).toBe(true));
  expect(await field.getAttribute('aria-describedby')).toContain(
    (await told.getAttribute('id')) ?? 'nothing',
  );
}

describe('the token', () => {
  test('is asked for once, kept in this tab alone, and let go', async () => {
    const { page } = explorer;
    await page.goto(`${explorer.url}/?a=nvidia`);
    await atRest(page);
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await page.getByLabel('Token').fill('not-the-right-token');
    await dialogOf(page).getByRole('button', { name: 'Begin' }).click();
    await problemOf(page, 'Your name', 'This is needed.');
    await page.getByLabel('Your name').fill('Ada');
    await dialogOf(page).getByRole('button', { name: 'Begin' }).click();
    await problemOf(page, 'Token', 'The server does not accept this token.');
    // What no header can hold is wrong too, rather than a server that can't be reached.
    await page.getByLabel('Token').fill('clé–秘密');
    expect(await dialogOf(page).getByText('does not accept').count()).toBe(0);
    await page.keyboard.press('Enter');
    await problemOf(page, 'Token', 'The server does not accept this token.');

    await page.getByLabel('Token').fill(EDIT_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByText('Editing as Ada').waitFor();
    expect(page.url()).not.toContain(EDIT_TOKEN);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(EDIT_TOKEN);
    await page.reload();
    await page.getByText('Editing as Ada').waitFor();

    await page.evaluate(() =>
      sessionStorage.setItem('chokepoint.editor', '{"token":"of before","name":"Ada"}'),
    );
    await page.reload();
    await page.getByText('You no longer edit').waitFor();
    await page.getByText('Editing as Ada').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    await begin(page, 'Ada');
    await page.getByText('Editing as Ada').waitFor();
    await page.getByRole('button', { name: 'Import files' }).click();
    await page.waitForURL('**/import?lang=en');
    await page.goBack();
    await page.getByRole('button', { name: 'Stop editing' }).click();
    await page.getByText('Editing as Ada').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  }, 60_000);

  test('once given, opens on a phone the sheet from which one edits', async () => {
    const { page } = explorer;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${explorer.url}/?a=nvidia`);
    await atRest(page);
    await begin(page, 'Ada');
    await page.getByRole('button', { name: 'New actor' }).click();
    await dialogOf(page).getByLabel('Name that is shown').waitFor();
  }, 60_000);

  test('is good for nothing where a server takes no edits, which is said', async () => {
    const server = await startServer();
    await explorer.page.goto(`${server.url}/?a=nvidia`);
    await atRest(explorer.page);
    await begin(explorer.page, 'Ada');
    await problemOf(
      explorer.page,
      'Token',
      'This server takes no edits: it was started without a token for them.',
    );
    await explorer.page.close();
    await server.stop();
  }, 60_000);
});

describe('an editor', () => {
  test('adds an actor and a link with a new source, which another page sees at once', async () => {
    const [page, other] = await Promise.all([editor('/?a=asml,tsmc', 'Ada'), reader('/?a=asml,tsmc')]);
    const before = await links(other);
    await page.getByRole('button', { name: 'New actor' }).click();
    await dialogOf(page).getByRole('button', { name: 'Add this actor' }).click();
    await page.getByText('This is needed.').waitFor();
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('edit-actor-names-0-text'),
    );
    await page.keyboard.type('zeiss smt');
    await dialogOf(page)
      .getByText(/^Already in the graph: .*Zeiss SMT \(Company/)
      .waitFor();
    await dialogOf(page).getByLabel('Name that is shown').fill('Trumpf Laser Works');
    await dialogOf(page)
      .getByText(/^Already in the graph/)
      .waitFor({ state: 'detached' });
    await dialogOf(page).getByLabel('Country').fill('de');
    expect(await violations(page, { include: ['dialog'] })).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Add this actor' }).click();
    await heading(page, 'Trumpf Laser Works').waitFor();
    await page.getByText('3 actors').waitFor();

    await page.getByRole('button', { name: 'Add a link from here' }).click();
    await page.getByRole('combobox', { name: 'Choose an actor' }).fill('asml');
    await page.getByRole('option', { name: /^ASML/ }).first().click();
    await page.getByRole('textbox', { name: 'Since' }).fill('2012');
    await page
      .getByRole('group', { name: 'What is claimed' })
      .getByLabel('English')
      .fill('It makes their lasers.');
    await page.getByRole('button', { name: 'Add a new source' }).click();
    await dialogOf(page).getByLabel('Title').fill('How light is made');
    await dialogOf(page).getByLabel('Publisher').fill('Optics Weekly');
    await dialogOf(page).getByLabel('Why').fill('First entry');
    await dialogOf(page).getByRole('button', { name: 'Add this link' }).click();
    await heading(page, /Trumpf Laser Works supplies ASML/).waitFor();
    await page
      .getByRole('link', { name: 'How light is made' })
      .or(page.getByText('How light is made'))
      .waitFor();

    // The other page shows ASML, whose links are one more.
    await other.getByRole('combobox', { name: 'Search actors in any script' }).fill('Trumpf Laser');
    await other
      .getByRole('option', { name: /^Trumpf Laser Works/ })
      .first()
      .waitFor();
    await other.keyboard.press('Enter');
    await other.getByText('3 actors').waitFor();
    await soon(async () => expect(await links(other)).toBe(await links(page)));
    expect(await links(other)).not.toBe(before);
    await page.close();
  }, 60_000);

  test('is led through a link by the keys, and by clicks that a list lies in the way of', async () => {
    const page = await editor('/?a=asml', 'Ada');
    const hasKeys = (name: string | RegExp) =>
      soon(async () =>
        expect(
          await page.evaluate(
            () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id,
          ),
        ).toMatch(name),
      );
    await page.locator('#canvas').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Add a link from here' }).click();
    await dialogOf(page).getByRole('button', { name: 'Add this link' }).click();
    await page.getByText('2 fields need another look.').waitFor();
    expect(await page.getByText('This is needed.').count()).toBe(2);
    await hasKeys('Choose an actor');

    await page.keyboard.type('tsmc');
    await dialogOf(page).getByRole('option', { name: /^TSMC/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await hasKeys('To: Change');
    await page.keyboard.press('Enter');
    await hasKeys('Choose an actor');

    // Nothing scrolls, so all that stands below a list moves when that closes.
    await page.setViewportSize({ width: 1280, height: 1600 });
    const sources = dialogOf(page).getByRole('combobox', { name: 'Source 1' });
    const found = dialogOf(page).getByRole('option', { name: /annual report/i });
    await sources.fill('annual report');
    await found.nth(2).waitFor();
    // A press lasts as long as that of a hand.
    await page.getByRole('button', { name: 'Add a new source' }).click({ delay: 100 });
    await hasKeys('edit-link-evidence-0-added-title');
    await page.getByRole('button', { name: 'Search for one instead' }).click();
    await hasKeys('edit-link-evidence-0-source');
    await sources.fill('annual report');
    await found.first().waitFor();
    await page.keyboard.press('Enter');
    await hasKeys('Source 1: Change');
    await page.close();
  }, 60_000);

  test('whose version is stale sees both, and puts hers on top', async () => {
    const [page, other] = await Promise.all([
      editor('/?a=zeiss-smt', 'Ada'),
      editor('/?a=zeiss-smt', 'Bruno'),
    ]);
    for (const each of [page, other]) {
      await each.locator('#canvas').focus();
      await each.keyboard.press('Control+a');
      await each.getByRole('button', { name: 'Edit actor' }).click();
    }
    await dialogOf(other).getByLabel('Tags').fill('optics, from Bruno');
    await dialogOf(other).getByRole('button', { name: 'Save' }).click();
    await dialogOf(other).waitFor({ state: 'detached' });

    await dialogOf(page).getByLabel('Finer kind').fill('mirror maker');
    await dialogOf(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Somebody has changed this meanwhile' }).waitFor();
    await page.getByText(/Last edited by Bruno/).waitFor();
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    expect(await row('Tags').textContent()).toContain('changed by them');
    expect(await row('Finer kind').textContent()).toContain('changed by you');
    expect(await violations(page, { include: ['dialog'] })).toEqual([]);
    await page.getByRole('button', { name: 'Keep mine on top of theirs' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });

    for (const each of [page, other]) {
      await each.getByText('mirror maker').waitFor();
      await each.getByText('from Bruno').waitFor();
    }
    await page.getByRole('button', { name: 'History' }).click();
    await soon(async () =>
      expect(await page.locator('.edit-head strong').allTextContents()).toEqual(['Ada', 'Bruno']),
    );
    // Hers came after his, which is undone with it once that has been seen.
    const [hers, his] = [page.locator('.edit').first(), page.locator('.edit').nth(1)];
    expect(await hers.locator('mark').allTextContents()).toEqual(['optics', 'mirror maker']);
    await hers.getByRole('button', { name: 'Undo this edit' }).waitFor();
    const undoing = his.getByRole('button', { name: 'Undo it and the later edits …' });
    await undoing.click();
    await his.getByText('It would be as it was before this edit:').waitFor();
    await his.getByRole('button', { name: 'Leave it' }).click();
    await undoing.click();
    await his.locator('del').filter({ hasText: 'mirror maker' }).waitFor();
    expect(await violations(page, { include: ['.side'] })).toEqual([]);
    await his.getByRole('button', { name: 'Undo all of that' }).click();
    await page.getByText('Undone by Ada').waitFor();
    for (const text of ['from Bruno', 'mirror maker'])
      await soon(async () => expect(await other.getByText(text).count()).toBe(0));
    await page.close();
    await other.close();
  }, 60_000);

  test('retracts a link with a reason, and undoes it from the history', async () => {
    const address = '/?a=asml,tsmc';
    const [page, other] = await Promise.all([editor(address, 'Ada'), reader(address)]);
    const before = await links(page);
    for (const each of [page, other]) {
      await each.locator('.link-group-name').first().waitFor({ state: 'detached' });
      await each.keyboard.press('Control+a');
      await each
        .getByRole('button', { name: /ASML.*supplies.*TSMC/ })
        .first()
        .click();
    }
    await page.getByRole('button', { name: 'Retract link' }).click();
    await dialogOf(page).getByRole('button', { name: 'Retract', exact: true }).click();
    await page.getByText('This is needed.').waitFor();
    await dialogOf(page).getByLabel('Why it is no longer claimed').fill('The source was misread.');
    await dialogOf(page).getByRole('button', { name: 'Retract', exact: true }).click();
    for (const each of [page, other]) await soon(async () => expect(await links(each)).not.toBe(before));
    await other
      .getByRole('status')
      .filter({ hasText: 'has been retracted: The source was misread.' })
      .waitFor();

    await page.getByRole('button', { name: 'Recent edits' }).click();
    await dialogOf(page).getByText('The source was misread.').waitFor();
    await page.getByRole('button', { name: 'Undo this edit' }).first().click();
    await page.getByText('Undone by Ada').first().waitFor();
    await page.keyboard.press('Escape');
    for (const each of [page, other]) await soon(async () => expect(await links(each)).toBe(before));
    await page.close();

    // By their names, where neither of the two is in the picture.
    await other.goto(`${explorer.url}/?a=nvidia`);
    await atRest(other);
    await other.getByRole('button', { name: 'Views', exact: true }).click();
    await other.getByRole('menuitem', { name: 'Recent edits' }).click();
    const retracted = other.getByRole('listitem').filter({ hasText: 'The source was misread.' });
    await retracted.getByText('ASML supplies TSMC', { exact: true }).waitFor();
  }, 60_000);

  test('whose link was retracted meanwhile reads why, and puts hers back', async () => {
    const [page, other] = await Promise.all([
      editor('/?a=asml,tsmc', 'Ada'),
      editor('/?a=asml,tsmc', 'Bruno'),
    ]);
    for (const each of [page, other]) {
      await each.locator('.link-group-name').first().waitFor({ state: 'detached' });
      await each.locator('#canvas').focus();
      await each.keyboard.press('Control+a');
      await each
        .getByRole('button', { name: /ASML.*supplies.*TSMC/ })
        .first()
        .click();
    }
    await page.getByRole('button', { name: 'Edit link' }).click();
    await dialogOf(page).getByLabel('Where in it').first().fill('page 7');
    await other.getByRole('button', { name: 'Retract link' }).click();
    await dialogOf(other).getByLabel('Why it is no longer claimed').fill('It is about another ASML.');
    await dialogOf(other).getByRole('button', { name: 'Retract', exact: true }).click();
    await dialogOf(other).waitFor({ state: 'detached' });

    await dialogOf(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Somebody has taken this away meanwhile' }).waitFor();
    await page.getByText(/Last edited by Bruno.*It is about another ASML\./).waitFor();
    await dialogOf(page)
      .getByText(/page 7$/)
      .waitFor();
    expect(await violations(page, { include: ['dialog'] })).toEqual([]);
    await page.getByRole('button', { name: 'Put mine back' }).click();
    await heading(page, /ASML supplies TSMC/).waitFor();
    await page.getByText('page 7').waitFor();
    await page.close();
    await other.close();
  }, 60_000);

  test('who closes a form finds in it what was typed', async () => {
    const page = await editor('/?a=tsmc', 'Ada');
    await page.getByRole('button', { name: 'New actor' }).click();
    await dialogOf(page).getByLabel('Name that is shown').fill('Half a name');
    await dialogOf(page).getByLabel('Why').fill('Half a reason');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New actor' }).click();
    await page.getByText('What you typed before is back.').waitFor();
    expect(await dialogOf(page).getByLabel('Name that is shown').inputValue()).toBe('Half a name');
    expect(await dialogOf(page).getByLabel('Why').inputValue()).toBe('Half a reason');
    await page.getByRole('button', { name: 'Start over' }).click();
    await soon(async () =>
      expect(await dialogOf(page).getByLabel('Name that is shown').inputValue()).toBe(''),
    );
    await page.close();
  }, 60_000);
});
