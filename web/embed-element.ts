import { defineGraphElement } from './embed/graph-element.ts';

/** `/embed.js`, for other people's pages. A module has no current script, so it looks for itself among them. */
const own =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : [...document.scripts].find(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src));

if (!customElements.get('chokepoint-graph')) defineGraphElement(new URL('.', own?.src ?? location.href).href);
