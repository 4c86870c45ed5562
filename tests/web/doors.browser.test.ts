import { beforeEach, expect, test } from '@jest/globals';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';
import { atRest } from './canvas-places.ts';

/** The ways in: the search box and the starting questions. */
const explorer = new Explorer();

beforeEach(async () => {
  await explorer.page.goto(explorer.url);
  await explorer.page.getByRole('heading', { name: 'Start with a question' }).waitFor();
});

const field = () => explorer.page.getByRole('combobox', { name: 'Search actors in any script' });

test('Enter waits for the answer to what is typed', async () => {
  await field().fill('micron');
  await explorer.page.keyboard.press('Enter');
  await explorer.page.getByRole('heading', { level: 2, name: /^Micron/ }).waitFor();
}, 60_000);

test('Enter never takes a hit of what was typed before', async () => {
  await field().fill('tsm');
  await explorer.page.getByRole('option', { name: /TSMC/ }).first().waitFor();
  await field().pressSequentially('c arizona', { delay: 40 });
  await explorer.page.keyboard.press('Enter');
  await explorer.page.getByRole('heading', { level: 2, name: 'TSMC Arizona' }).waitFor();
  await explorer.page.getByText('1 actor, 0 links').waitFor();
}, 60_000);

test('every starting question draws an answer', async () => {
  const response = await fetch(`${explorer.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ dataset { startingQuestions { address title } } }' }),
  });
  const { data } = (await response.json()) as {
    data: { dataset: { startingQuestions: { address: string; title: string }[] } };
  };
  expect(data.dataset.startingQuestions).toHaveLength(6);
  for (const { address, title } of data.dataset.startingQuestions) {
    await explorer.page.goto(explorer.url + address);
    await atRest(explorer.page);
    const summary = await explorer.page.getByText(/^\d+ actors, \d+ links$/).textContent();
    const [actors = 0, links = 0] = summary?.match(/\d+/g)?.map(Number) ?? [];
    expect({ title, enough: actors >= 4 && links >= 4 }).toEqual({ title, enough: true });
    await soon(async () => expect(await explorer.page.getByText(/did not work|left out/).count()).toBe(0));
  }
}, 120_000);

test('paths over the supply chain alone name nothing else', async () => {
  await explorer.page.goto(`${explorer.url}/?paths=bytedance,asml&families=SUPPLY`);
  await explorer.page.getByText(/shortest/).waitFor();
  const supply = explorer.page.getByRole('button', { name: 'Supply', exact: true });
  await soon(async () => expect(await supply.getAttribute('aria-pressed')).toBe('true'));
  const sentences = await explorer.page.locator('.found-paths .path-step').allTextContents();
  expect(sentences.length).toBeGreaterThan(3);
  for (const sentence of sentences) expect(sentence).not.toMatch(/competes|regulates|develops/);
}, 60_000);
