import type { Palette } from '../../core/figure/palette.ts';

const cache = new Map<string, string>();

/** A country code as a small plate, as an image for a node. */
export function badge(code: string, { surface }: Palette): string {
  const key = `${code}${surface.paper}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="52" viewBox="0 0 20 13">` +
    `<rect x=".5" y=".5" width="19" height="12" rx="3" fill="${surface.raised}" stroke="${surface.edge}" stroke-width=".8"/>` +
    `<text x="10" y="9.6" text-anchor="middle" font-family="Arial,Helvetica,sans-serif" font-weight="700" font-size="8.2" fill="${surface.ink}">${code}</text></svg>`;
  const url = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  cache.set(key, url);
  return url;
}
