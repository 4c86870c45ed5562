import { EMBED_PARAMETERS } from '../../core/report/embed-parameters.ts';

export const OBSERVED = ['view', 'server', 'src', 'height', 'title', ...EMBED_PARAMETERS];

/** The frame that an element asks for: `src`, else its view on its server. Null where it asks for none. */
export function frameAddressOf(element: Element, usualServer: string): string | null {
  const given = (name: string) => element.getAttribute(name);
  const src = given('src');
  if (src !== null) return webAddress(src, element.baseURI);
  const view = given('view');
  if (!view) return null;
  const server = (given('server') ?? usualServer).replace(/\/+$/, '');
  const parameters = new URLSearchParams();
  for (const name of EMBED_PARAMETERS) {
    const value = given(name);
    if (value !== null) parameters.set(name, value);
  }
  const query = String(parameters);
  return webAddress(`${server}/embed/${encodeURIComponent(view)}${query && `?${query}`}`, element.baseURI);
}

/** Whatever is no address of the web, such as a script, is none. */
function webAddress(text: string, base: string): string | null {
  try {
    const { href, protocol } = new URL(text, base);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
