import type { Locator, Page } from 'playwright-core';

/** The workbench in a page, spoken to as a reader does: with keys and the pointer. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string, path = '/query'): Promise<void> {
    await this.page.goto(`${url}${path}`);
    await this.editor('query').waitFor();
    await this.editor('json').waitFor();
  }

  editor(which: 'query' | 'tool' | 'json'): Locator {
    const place = { query: '.asking-query', tool: '.asking-tool', json: '.answer-json' }[which];
    return this.page.locator(`${place} .monaco-editor:visible`);
  }

  /** Types into an editor what shall be all that stands in it. Monaco closes brackets and quotes by itself. */
  async type(which: 'query' | 'tool', text: string): Promise<void> {
    await this.editor(which).click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  run(): Promise<void> {
    return this.page.keyboard.press('Control+Enter');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** Waits until an editor shows this; its lines follow each other without line ends. */
  async shows(which: 'query' | 'tool' | 'json', text: string): Promise<void> {
    await this.page.waitForFunction(
      ([place, wanted]) =>
        [...document.querySelectorAll(`${place} .view-lines`)].some((lines) =>
          lines.textContent?.replaceAll('\u00a0', ' ').includes(wanted ?? ''),
        ),
      [{ query: '.asking-query', tool: '.asking-tool', json: '.answer-json' }[which], text],
    );
  }

  /** The names of the open queries. */
  tabs(): Promise<string[]> {
    return this.page.locator('.query-tab-title').allTextContents();
  }

  async told(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
