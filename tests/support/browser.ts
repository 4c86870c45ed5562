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

/** CHROME_PATH, else a Chrome or Chromium on the PATH, else the one that npm brings for Linux on x64. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? onPath() ?? (await fromNpm());
  if (!executablePath) {
    throw new Error('No browser: set CHROME_PATH or install Chromium (Debian package "chromium").');
  }
  return chromium.launch({ executablePath, args: FLAGS });
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command))).find(existsSync);
}

async function fromNpm(): Promise<string | undefined> {
  const fits = process.platform === 'linux' && process.arch === 'x64';
  return fits ? sparticuz.executablePath() : undefined;
}
