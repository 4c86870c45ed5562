import { afterAll, afterEach, beforeAll, beforeEach, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startServer, type TestServer } from './server.ts';
import type { TestStore } from './stores.ts';

interface Options {
  /** The browser's complaints about the network are part of the test. */
  networkIsCut?: boolean;
  /** In a whole browser, where the headless shell does not do as browsers do. */
  isWhole?: boolean;
  /** Things move from place to place, as for most people; without it tests need not wait until they are there. */
  hasMotion?: boolean;
  /** The store; the embedded one if not said. */
  open?: () => Promise<TestStore>;
  /** By which one may edit; nobody may, if not said. */
  editToken?: string;
}

/**
 * The product in a real browser, for the tests of a file: one server and one browser, a new page for each test. A page
 * that throws, or that reports an error while the network is whole, fails its test.
 */
export class Explorer {
  #server: TestServer | null = null;
  #browser: Browser | null = null;
  #page: Page | null = null;
  #complaints: string[] = [];

  constructor({ networkIsCut = false, isWhole = false, hasMotion = false, ...server }: Options = {}) {
    // On CI's machines, which others use too, a click may come before what it is meant for. What fails twice is broken,
    // and the first failure is printed too.
    if (process.env.CI === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true });
    beforeAll(async () => {
      [this.#server, this.#browser] = await Promise.all([startServer(server), launchBrowser({ isWhole })]);
    }, 180_000);
    beforeEach(() => this.#open(networkIsCut, hasMotion));
    afterEach(async () => {
      await this.#page?.close();
      expect(this.#complaints).toEqual([]);
    });
    afterAll(async () => {
      await this.#browser?.close();
      await this.#server?.stop();
    });
  }

  get page(): Page {
    return there(this.#page);
  }

  get url(): string {
    return there(this.#server).url;
  }

  get browser(): Browser {
    return there(this.#browser);
  }

  async #open(networkIsCut: boolean, hasMotion: boolean): Promise<void> {
    this.#complaints = [];
    this.#page = await this.browser.newPage({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: hasMotion ? 'no-preference' : 'reduce',
    });
    this.#page.on('pageerror', (error) => this.#complaints.push(error.message));
    this.#page.on('console', (message) => {
      if (message.type() === 'error' && !networkIsCut) this.#complaints.push(message.text());
    });
  }
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('only inside a test');
  return value;
}
