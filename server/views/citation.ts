import type { SavedView } from '../store/graph-store.ts';

export type CitationStyle = 'PLAIN' | 'BIBTEX' | 'CSL_JSON';

/** How a view is cited: the product as author, the title, the dataset's version, the day and the address. */
export function citation(view: SavedView, address: string, style: CitationStyle): string {
  const day = view.createdAt.slice(0, 10);
  const title = view.title.en ?? view.id;
  switch (style) {
    case 'PLAIN':
      return `Chokepoint, “${title}”, dataset ${view.datasetVersion}, ${day}, ${address}`;
    case 'BIBTEX':
      return [
        `@misc{chokepoint-${view.id},`,
        '  author = {{Chokepoint}},',
        `  title = {${escapeTex(title)}},`,
        `  year = {${day.slice(0, 4)}},`,
        `  date = {${day}},`,
        `  version = {${escapeTex(view.datasetVersion)}},`,
        `  url = {${address}}`,
        '}',
      ].join('\n');
    case 'CSL_JSON':
      return JSON.stringify({
        id: view.id,
        type: 'webpage',
        author: [{ literal: 'Chokepoint' }],
        title,
        version: view.datasetVersion,
        issued: { 'date-parts': [day.split('-').map(Number)] },
        URL: address,
      });
  }
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`)
    .replace(/\s+/g, ' ');
}
