import { escaped } from '../exchange/xml.ts';
import { embedParameters } from './embed-look.ts';
import { type Addressed, fileAddress, frameAddress, pageAddress, type Shared } from './shared.ts';

/**
 * The view in a frame. Not sandboxed: without an origin of its own it could not ask for its data, and with one it may no
 * more than any page of another origin may. `width`: in CSS pixels; as wide as there is room, if not said.
 */
export function iframeCode(
  shared: Addressed & Pick<Shared, 'title' | 'height'> & { width?: number },
): string {
  return element('iframe', {
    src: frameAddress(shared),
    title: shared.title,
    width: String(shared.width ?? '100%'),
    height: String(shared.height),
    // A style would be refused where the page's policy forbids those in HTML.
    frameborder: '0',
    loading: 'lazy',
  });
}

/** The view as an element that fits its own height; without scripts, the picture inside it. */
export function elementCode(shared: Shared): string {
  const look = Object.fromEntries(embedParameters(shared.embedLook));
  const attributes = { view: shared.id, title: shared.title, ...look, height: String(shared.height) };
  const script = element('script', { async: '', src: `${shared.publicUrl}/embed.js` });
  return `${element('chokepoint-graph', attributes, `\n  ${imageCode(shared)}\n`)}\n${script}`;
}

/** The picture, leading to the view. As wide as there is room, since its own width may be more than that. */
export function imageCode(shared: Shared): string {
  const image = { src: fileAddress(shared, 'svg'), alt: shared.altText, width: '100%', loading: 'lazy' };
  return element('a', { href: pageAddress(shared) }, `<img${attributesOf(image)}>`);
}

function element(name: string, attributes: Record<string, string>, content = ''): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

function attributesOf(attributes: Record<string, string>): string {
  const pairs = Object.entries(attributes);
  return pairs.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${quoted(value)}"`)).join('');
}

/** Braces too, since they mean something to the templates of many sites. */
function quoted(value: string): string {
  return escaped(value).replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
