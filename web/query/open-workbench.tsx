/** @jsxImportSource react */
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import { createRoot } from 'react-dom/client';
import type { Bench } from './bench-context.ts';
import { provideWorkers } from './monaco-workers.ts';
import { benchStorage } from './storage.ts';
import { Workbench } from './workbench.tsx';

type Surroundings = Pick<Bench, 'lang' | 'theme' | 'words'>;

export interface BenchSettings extends Surroundings {
  storage: Storage;
}

/** The workbench inside this element. It is told again when language or theme change. */
export function openWorkbench(host: HTMLElement): (surroundings: Surroundings) => void {
  provideWorkers();
  const root = createRoot(host);
  const storage = benchStorage();
  return (surroundings) => root.render(<Workbench {...surroundings} storage={storage} />);
}
