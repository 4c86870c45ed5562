import { defineGraphElement } from './embed/graph-element.ts';

/**
 * `/embed.js`, for other people's pages, where others may have scripts of that name. As a module it is nobody's current
 * script, and `import.meta` is not to be had in what may be none; but every browser says in a stack where a line stands.
 */
const own =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : /https?:\/\/\S+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0];

if (!customElements.get('chokepoint-graph')) defineGraphElement(new URL('.', own || location.href).href);
