import type { LinkFilter } from '../store/filters.ts';

export interface PathQuestion {
  from: string;
  to: string;
  maxLength: number;
  /** True: every link is followed from its start to its end only. */
  directed: boolean;
  avoid: readonly string[];
  /** `actorKinds` is about the actors between the two. */
  filter: LinkFilter;
  first: number;
}
