import type { Page } from 'playwright-core';

/** The states of the explorer, by their addresses and what to press in them. */
export const STATES: Record<string, (page: Page, url: string) => Promise<unknown>> = {
  empty: (page, url) => page.goto(url),
  searched: async (page, url) => {
    await page.goto(url);
    await page.getByRole('combobox', { name: 'Search actors in any script' }).fill('huawei');
    await page
      .getByRole('option', { name: /Huawei/ })
      .first()
      .waitFor();
  },
  'an actor with its neighbours': async (page, url) => {
    await page.goto(`${url}/?around=bytedance`);
    await page.getByRole('heading', { name: 'ByteDance', level: 2 }).waitFor();
  },
  'the menu of an actor': async (page, url) => {
    await STATES['an actor with its neighbours']?.(page, url);
    await page.locator('#canvas').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Copy link' }).waitFor();
  },
  'the list of layouts': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc`);
    await page.getByRole('button', { name: /^Layout/ }).click();
    await page.getByRole('menuitemradio', { name: 'Grid' }).waitFor();
  },
  'the choice of what to expand': async (page, url) => {
    await STATES['an actor with its neighbours']?.(page, url);
    await page.getByRole('button', { name: 'Expand…' }).click();
    await page.getByRole('group', { name: 'Which links to follow' }).waitFor();
  },
  'several selected': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc`);
    await page.getByText('2 actors, 2 links').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: /^Add all/ }).waitFor();
  },
  'the keys': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc`);
    await page.getByText('2 actors, 2 links').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  },
  'two days compared, the list of policies open': async (page, url) => {
    await page.goto(`${url}/?around=nvidia&asOf=2022-10-07&comparedWith=2021-10-07`);
    await page.getByText('7 Oct 2021 → 7 Oct 2022:').waitFor({ state: 'attached' });
    const time = page.getByRole('navigation').getByRole('button', { name: 'Time' });
    if (await time.isVisible()) await time.click();
    await page.getByRole('button', { name: 'Policies', exact: true }).click();
    await page.getByRole('option', { name: /7 Oct 2022/ }).waitFor();
  },
  'paths, disputed links': async (page, url) => {
    await page.goto(`${url}/?paths=bytedance,asml`);
    await page.getByText(/shortest/).waitFor();
  },
  'paths by kind, on a day that was typed': async (page, url) => {
    await page.goto(`${url}/?paths=bytedance,asml&families=SUPPLY&kinds=REGULATES&onDay=2024-01-01`);
    await page.getByRole('button', { name: 'Kinds of Restriction' }).click();
    await page.getByRole('checkbox', { name: 'regulates', checked: true }).waitFor();
  },
  'pasted names, matched': async (page, url) => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Paste names…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('smic\nHuwaei\nnobody at all\n台积电\ntsmc');
    await page.getByRole('button', { name: 'Look them up' }).click();
    await page.getByText('3 of 5 matched').waitFor();
  },
  'finding in the picture': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc,asml`);
    await page.getByRole('button', { name: 'Find in the picture' }).click();
    await page.getByRole('search').getByRole('textbox').fill('tsmc');
    await page.getByText('1 found').waitFor();
  },
  'a menu of the legend, and what is filtered': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc,asml,smic&hideMarks=UNDATED&leastLinks=1`);
    await page.getByText('Clear all').waitFor();
    const bar = page.getByRole('navigation').getByRole('button', { name: 'Legend' });
    if (await bar.isVisible()) await bar.click();
    await page.getByRole('button', { name: 'More: Companies' }).click();
    await page.getByRole('menuitem', { name: 'Only this' }).waitFor();
  },
  'the table of actors': async (page, url) => {
    await page.goto(`${url}/?v=1&a=nvidia:0:0,tsmc:90:0:ph,asml:90:90:p`);
    await page.getByText(/^2 of 3 actors/).waitFor();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('row', { name: /^NVIDIA/ }).click();
  },
  'the table of links, between two days': async (page, url) => {
    await page.goto(`${url}/?around=smic&asOf=2022-10-08&comparedWith=2022-10-06`);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('#table').getByRole('tab', { name: 'Links' }).click();
    await page.getByRole('row', { name: /began/ }).first().waitFor();
  },
  'the sources of the picture': async (page, url) => {
    await page.goto(`${url}/?around=nvidia`);
    await page.getByRole('tab', { name: 'Sources' }).click();
    await page.locator('.source').first().getByRole('button', { name: 'Only its links' }).click();
  },
  'a view for a report': async (page, url) => {
    await page.goto(`${url}/v/chip-supply-chain`);
    await page.getByRole('button', { name: 'Use in a report' }).click();
    await page.getByRole('radio', { name: 'Own width' }).check();
    await page.getByRole('figure', { name: 'Preview' }).getByRole('img').waitFor();
  },
  'the code of a view for a report': async (page, url) => {
    await STATES['a view for a report']?.(page, url);
    await page.getByRole('button', { name: 'Get the code' }).click();
    await page.getByRole('textbox', { name: 'Frame' }).waitFor();
  },
  'the pages to go to': async (page, url) => {
    await page.goto(`${url}/?ids=nvidia,tsmc`);
    await page.getByText('2 actors, 2 links').waitFor();
    const list = page.getByRole('button', { name: 'Pages' });
    if (await list.isVisible()) await list.click();
    await page.getByRole('link', { name: 'Questions' }).waitFor();
  },
  'the gallery of questions': async (page, url) => {
    await page.goto(`${url}/q`);
    await page.getByRole('heading', { name: 'Questions', level: 1 }).waitFor();
  },
  'the page of a question': async (page, url) => {
    await page.goto(`${url}/q/where-sources-contradict`);
    await page.getByRole('table').first().waitFor();
  },
  'the page of a question, asked wrongly': async (page, url) => {
    await page.goto(`${url}/q/how-bytedance-hangs-on-asml?first=many&to=`);
    await page.getByRole('alert').waitFor();
  },
  'the reference': async (page, url) => {
    await page.goto(`${url}/docs#Actor.links`);
    await page.getByRole('heading', { name: 'Reference', level: 1 }).waitFor();
    // Of hundreds of sections that are made alike, one of each sort can be looked at in a reasonable time.
    await page.evaluate(() => {
      for (const alike of document.querySelectorAll(
        '.root-section ~ .root-section, .type-section ~ .type-section, .contents ul ul li + li',
      ))
        alike.remove();
    });
  },
};
