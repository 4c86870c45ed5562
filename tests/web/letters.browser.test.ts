import { expect, test } from '@jest/globals';
import { FONT_STACK } from '../../core/style/palette.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';

const explorer = new Explorer();

const SAVE = `mutation ($labels: Language!) { saveView(input: { title: "Huawei", state: { labels: $labels, actors: [{ id: "huawei" }, { id: "smic" }] } }) {
  embedUrl } }`;

async function savedEmbed(labels: 'EN' | 'ZH'): Promise<string> {
  const answer = await fetch(`${explorer.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SAVE, variables: { labels } }),
  });
  const { data } = (await answer.json()) as { data: { saveView: { embedUrl: string } } };
  return new URL(data.saveView.embedUrl).pathname;
}

const PAGES: Record<string, () => string | Promise<string>> = {
  'the explorer': () => '/?around=huawei&labels=zh',
  'the workbench': () => '/query',
  'the documents': () => '/docs',
  'the page of imports': () => '/import',
  'an embedded view that has Chinese names': () => savedEmbed('ZH'),
};

test.each(Object.keys(PAGES))(
  'Chinese names have letters where the system has none too: %s',
  async (name) => {
    const { page } = explorer;
    await page.goto(`${explorer.url}${await PAGES[name]?.()}`);
    await soon(async () => {
      const widthsAndLooks = await page.evaluate((fonts) => {
        const pen = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true });
        if (!pen) throw new Error('no canvas');
        pen.font = `500 40px ${fonts}`;
        return ['华', '为'].map((letter) => {
          pen.clearRect(0, 0, 40, 40);
          pen.fillText(letter, 0, 34);
          return [pen.measureText(letter).width, pen.getImageData(0, 0, 40, 40).data.join()] as const;
        });
      }, FONT_STACK);
      expect(widthsAndLooks.map(([width]) => width)).toEqual([40, 40]);
      const [one, other] = widthsAndLooks.map(([, look]) => look);
      // What stands for a missing letter is one and the same box.
      expect(one === other).toBe(false);
    });
  },
);

test('a view without Chinese names fetches no letters for them, opened for looking about neither', async () => {
  const { page } = explorer;
  await page.goto(`${explorer.url}${await savedEmbed('EN')}`);
  await page.getByRole('button', { name: 'Explore it here' }).click();
  await page.locator('canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(
    await page.evaluate(() => [...document.fonts].filter(({ family }) => /SC/.test(family)).length),
  ).toBe(0);
});
