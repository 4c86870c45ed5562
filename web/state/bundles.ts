import { groupBy } from '../../core/group-by.ts';
import { pairOf } from '../../core/layout/lines.ts';
import type { LinkFamily } from '../../core/model/link-families.ts';
import type { LinkChange } from '../../core/view/difference.ts';
import type { SceneLink } from './scene.ts';

/** Several links between the same two actors, drawn as one line with their number until one looks closer. */
export interface Bundle {
  id: string;
  from: string;
  to: string;
  links: readonly string[];
  /** Null where the links are of several families. */
  family: LinkFamily | null;
  disputed: boolean;
  /** What became of all of them; links that fared differently are not bundled. */
  change: LinkChange | null;
}

/** The bundles among these links, whichever way each of them runs. */
export function bundlesOf(links: readonly SceneLink[]): Bundle[] {
  return [...groupBy(links, pairOf)].flatMap(([key, pair]) => bundleOf(`bundle ${key}`, pair) ?? []);
}

function bundleOf(id: string, links: readonly SceneLink[]): Bundle | undefined {
  const [first] = links;
  if (!first || links.length < 2 || first.from === first.to) return undefined;
  if (links.some(({ change, inactive }) => change !== first.change || inactive)) return undefined;
  return {
    id,
    from: first.from,
    to: first.to,
    links: links.map((link) => link.id),
    family: links.every(({ family }) => family === first.family) ? first.family : null,
    disputed: links.some(({ disputed }) => disputed),
    change: first.change,
  };
}
