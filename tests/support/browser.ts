import { existsSync } from 'node:fs';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** What a sandboxed machine needs; the profile is a fresh folder that Playwright removes. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * CHROME_PATH, else the headless shell that npm brings for Linux on x64, which does the same in little more than half the
 * time, else a Chrome or Chromium on the PATH. `isWhole`: rather the browser as people have it than the shell.
 */
export async function launchBrowser({ isWhole = false } = {}): Promise<Browser> {
  const chosen = process.env.CHROME_PATH;
  const usual = isWhole ? [onPath(), await fromNpm()] : [await fromNpm(), onPath()];
  const candidates = chosen === undefined ? usual : [chosen];
  const problems: string[] = [];
  for (const executablePath of candidates) {
    if (executablePath === undefined) continue;
    try {
      return await chromium.launch({ executablePath, args: FLAGS });
    } catch (error) {
      // Such as the shell on a machine without the libraries that come with a browser.
      problems.push(`${executablePath}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    `No browser: set CHROME_PATH or install Chromium (Debian package "chromium"). ${problems.join('\n')}`,
  );
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command))).find(existsSync);
}

/** Done once on a machine, in a few seconds; launching does it too. */
export async function unpackBrowser(): Promise<void> {
  if (process.env.CHROME_PATH === undefined) await fromNpm();
}

async function fromNpm(): Promise<string | undefined> {
  const fits = process.platform === 'linux' && process.arch === 'x64';
  return fits ? sparticuz.executablePath() : undefined;
}
