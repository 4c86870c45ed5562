import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/**
 * The elements of a page with the names of their attributes, as a browser builds them: the same for two pages that
 * differ in texts alone. Scripts, styles and what a text makes longer are there by name.
 */
export function structureOf(page: string): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node)
      found.push(`${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}`.trim());
    if (node.nodeName === '#comment') found.push('comment');
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(page));
  return found;
}

/** What the first element with this id holds, as a browser reads it. */
export function textOf(page: string, id: string): string {
  let text = '';
  const walk = (node: Node) => {
    if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'id' && value === id)) {
      text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    } else if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(page));
  return text;
}
