import { expect, test } from '@jest/globals';
import { FONT_STACK } from '../../core/figure/palette.ts';
import { Explorer } from '../support/explorer.ts';
import { soon } from '../support/soon.ts';

const explorer = new Explorer();

const PAGES = ['/?around=huawei&labels=zh', '/query', '/docs', '/import', '/embed/chip-supply-chain'];

test.each(PAGES)('Chinese names have letters on %s, where the system has none too', async (address) => {
  const { page } = explorer;
  await page.goto(`${explorer.url}${address}`);
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
});
