import type { Confidence } from '../model/link.ts';
import type { LinkFamily } from '../model/link-families.ts';
import type { LinkKind } from '../model/link-kinds.ts';

/** Which way links are followed, read from an actor. */
export const LINK_DIRECTIONS = ['OUT', 'IN', 'BOTH'] as const;
type LinkDirection = (typeof LINK_DIRECTIONS)[number];

/** A picture asked for by what it should show, in an address that people write by hand. */
export type Intent =
  /** `?ids=nvidia,tsmc` */
  | { type: 'ids'; ids: string[] }
  /** `?around=smic&kinds=DEPENDS_ON,SUPPLIES&direction=IN`: actors with their neighbours; no kinds: all of them. */
  | { type: 'around'; actors: string[]; kinds: LinkKind[]; direction: LinkDirection }
  /** `?paths=bytedance,tsmc&avoid=china&families=SUPPLY`; no families: over all links. */
  | { type: 'paths'; from: string; to: string; avoid: string[]; families: LinkFamily[] }
  /** `?links=DISPUTED`: all links of a confidence, with their actors. */
  | { type: 'links'; confidence: Confidence };
