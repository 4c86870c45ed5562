import type { Confidence } from '../model/link.ts';
import type { LinkKind } from '../model/link-kinds.ts';
import type { PathsQuestion } from './paths-question.ts';

/** Which way links are followed, read from an actor. */
export const LINK_DIRECTIONS = ['OUT', 'IN', 'BOTH'] as const;
type LinkDirection = (typeof LINK_DIRECTIONS)[number];

/** A picture asked for by what it should show, in an address that people write by hand. */
export type Intent =
  /** `?ids=nvidia,tsmc` */
  | { type: 'ids'; ids: string[] }
  /** `?around=smic&kinds=DEPENDS_ON,SUPPLIES&direction=IN`: actors with their neighbours; no kinds: all of them. */
  | { type: 'around'; actors: string[]; kinds: LinkKind[]; direction: LinkDirection }
  /** `?paths=bytedance,tsmc&avoid=china&families=SUPPLY&kinds=OWNS&directed=1&steps=5&anyDay=1` (or `&onDay=2022-10-07`). */
  | ({ type: 'paths' } & PathsQuestion)
  /** `?links=DISPUTED`: all links of a confidence, with their actors. */
  | { type: 'links'; confidence: Confidence };
