import type { ComponentChild } from 'preact';
import { useContext } from 'preact/hooks';
import { DoorsContext } from '../doors.ts';
import { Later } from '../later.tsx';

/** All that pages show of editing besides its forms: one small piece of code, fetched once the page is there. */
const load = () => import('./parts.ts');

type Parts = Awaited<ReturnType<typeof load>>;

/** A place for one of these parts. Panels that stand elsewhere than in the explorer have none. */
export function EditingPart({ children }: { children: (parts: Parts) => ComponentChild }) {
  return useContext(DoorsContext) && <Later load={load}>{children}</Later>;
}
