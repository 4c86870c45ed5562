import type { GraphStore } from '../../server/store/graph-store.ts';
import type { Subjects } from './subjects.ts';

/** By name: what is asked of the store in one round. */
export type Questions = Record<string, (store: GraphStore, subjects: Subjects) => Promise<unknown>>;
