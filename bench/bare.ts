import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { PlacedActor } from '../core/view/state.ts';
import { projectRoot } from '../server/project-root.ts';
import type { GraphRows } from '../server/store/graph-store.ts';
import type { Served } from './product.ts';

const PAGE = `<!doctype html><title>Cytoscape alone</title>
<style>#cy { position: absolute; inset: 52px 360px 64px 248px }</style>
<div id="cy"></div>
<script src="/cytoscape.js"></script>
<script>
  fetch('/elements.json').then((answer) => answer.json()).then((elements) => {
    window.cy = cytoscape({ container: document.getElementById('cy'), elements, layout: { name: 'preset' } });
    cy.fit(50);
    cy.one('render', () => performance.mark('drawn'));
  });
</script>`;

/** The same graph at the same places in a page of Cytoscape's alone, in its default style, as large as ours. */
export async function serveBare(rows: GraphRows, actors: PlacedActor[]): Promise<Served> {
  const script = join(projectRoot(), 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js');
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html', PAGE],
    '/cytoscape.js': ['text/javascript', await readFile(script, 'utf8')],
    '/elements.json': ['application/json', JSON.stringify(elementsOf(rows, actors))],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function elementsOf({ links }: GraphRows, actors: readonly PlacedActor[]): object[] {
  return [
    ...actors.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
    ...links.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
  ];
}
