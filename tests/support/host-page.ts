import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostPage {
  url: string;
  stop(): Promise<void>;
}

/**
 * Somebody else's page, on an origin of its own and under a strict policy, which embeds views of `server`. Its script
 * keeps what the elements tell in `window.told`, and how many listen to messages in `window.listening`. Every other script
 * of its own is empty.
 */
export async function serveHostPage(
  server: string,
  body: string,
  elementScript = `<script async src="${server}/embed.js"></script>`,
): Promise<HostPage> {
  const script = `window.told = [];
window.listening = 0;
for (const [name, change] of [['addEventListener', 1], ['removeEventListener', -1]]) {
  const plain = window[name];
  window[name] = (type, ...more) => {
    if (type === 'message') window.listening += change;
    plain.call(window, type, ...more);
  };
}
for (const type of ['ready', 'select'])
  document.addEventListener(type, ({ target, detail }) => window.told.push({ type, view: target.getAttribute('view'), ...detail }));`;
  const page = `<!doctype html><html lang="en"><head><title>Report</title><link rel="icon" href="data:,">
<script src="/told.js"></script>${elementScript}</head><body>${body}</body></html>`;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${server}`,
    `frame-src ${server}`,
    `img-src ${server} data:`,
    "style-src 'none'",
  ];
  const host = createServer(({ url }, answer) => {
    const isScript = url?.endsWith('.js');
    answer.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.setHeader('Content-Security-Policy', policy.join('; '));
    answer.end(url === '/told.js' ? script : isScript ? '' : page);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(host.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => host.close(() => resolve())),
  };
}
