import { describe, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { sharedNeo4j } from '../support/neo4j/shared.ts';
import { openNeo4jStore } from '../support/neo4j/store.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

const onNeo4j = (await sharedNeo4j()) ? describe : describe.skip;

onNeo4j('the explorer over a Neo4j', () => {
  const explorer = new Explorer({ open: openNeo4jStore });
  const page = () => explorer.page;
  const shown = () => page().locator('.showing').textContent();

  test('finds, expands by choice, compares two days, and cites', async () => {
    await page().goto(explorer.url);
    await page().getByRole('combobox', { name: 'Search actors in any script' }).fill('英伟达');
    await page()
      .getByRole('option', { name: /^NVIDIA/ })
      .first()
      .click();
    await page().getByRole('button', { name: 'Expand…' }).click();
    await page().getByRole('dialog').getByRole('button', { name: 'Expand', exact: true }).click();
    await page()
      .getByText(/of 55 links of NVIDIA are shown/)
      .waitFor();

    await page().getByRole('button', { name: 'Policies', exact: true }).click();
    await page()
      .getByRole('option', { name: /7 Oct 2022/ })
      .first()
      .click();
    await page().getByText('6 Oct 2022 → 7 Oct 2022: 3 began, 0 ended').waitFor();

    await page().getByRole('tab', { name: 'Sources' }).click();
    await page().locator('.source').first().waitFor();
    await soon(async () => expect(await page().locator('.source').count()).toBeGreaterThan(20));
  }, 90_000);

  test('finds paths and common neighbours, and saves what an address cannot hold', async () => {
    await page().goto(`${explorer.url}/?paths=bytedance,asml&avoid=china`);
    await page().locator('.path-card').first().waitFor();
    await soon(async () => expect(await page().locator('.path-card').count()).toBeGreaterThan(5));
    await atRest(page());
    const before = await shown();

    await page().locator('#canvas').focus();
    await page().keyboard.press('Control+a');
    await page().keyboard.press('h');
    await page()
      .getByRole('button', { name: /^\d+ actors hidden/ })
      .click();
    expect(await shown()).toBe(before);

    await page().getByRole('button', { name: 'Views' }).click();
    await page().getByRole('menuitem', { name: 'Save view…' }).click();
    await page().getByRole('textbox', { name: 'Title' }).fill('On Neo4j');
    await page().getByRole('button', { name: 'Save', exact: true }).click();
    const address = await page().getByRole('dialog').getByRole('link').getAttribute('href');
    await page().goto(address ?? '');
    await page().getByRole('heading', { level: 1 }).getByText('On Neo4j').waitFor();
    expect(await shown()).toBe(before);
  }, 90_000);
});
