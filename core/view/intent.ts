import type { Confidence } from '../model/link.ts';
import type { LinkKind } from '../model/link-kinds.ts';

/** A picture asked for by what it should show, in an address that people write by hand. */
export type Intent =
  /** `?ids=nvidia,tsmc` */
  | { type: 'ids'; ids: string[] }
  /** `?around=smic&kinds=DEPENDS_ON,SUPPLIES`: actors with their neighbours; no kinds: all of them. */
  | { type: 'around'; actors: string[]; kinds: LinkKind[] }
  /** `?paths=bytedance,tsmc&avoid=china` */
  | { type: 'paths'; from: string; to: string; avoid: string[] }
  /** `?links=DISPUTED`: all links of a confidence, with their actors. */
  | { type: 'links'; confidence: Confidence };
