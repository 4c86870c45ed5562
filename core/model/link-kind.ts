import type { Text } from '../language/text.ts';
import type { LinkFamily } from './link-families.ts';

export interface LinkKindMeaning {
  family: LinkFamily;
  /** The verb read from the link's start to its end: "ASML *supplies* TSMC". */
  out: Text;
  /** `out` where the link ends at somebody rather than something: "TSMC *manufactures for* NVIDIA". */
  outToParty: Text;
  /** The same read from its end: "TSMC *is supplied by* ASML". Italian avoids forms that need a gender. */
  in: Text;
  /** How a list of such links is headed: "Supply contracts" and the like. */
  name: Text;
  /** False where the order of the two actors says nothing. */
  directed: boolean;
  meaning: string;
}

type Pair = [en: string, it: string];

/** A kind as the table of them has it: texts as pairs of English and Italian. */
interface KindInPairs<F extends LinkFamily> {
  family: F;
  out: Pair;
  outToParty?: Pair;
  in: Pair;
  name: Pair;
  meaning: string;
  directed?: boolean;
}

export function kind<F extends LinkFamily>({
  family,
  out,
  outToParty = out,
  in: into,
  name,
  meaning,
  directed = true,
}: KindInPairs<F>): LinkKindMeaning & { family: F } {
  return {
    family,
    out: text(out),
    outToParty: text(outToParty),
    in: text(into),
    name: text(name),
    directed,
    meaning,
  };
}

function text([en, it]: Pair): Text {
  return { en, it };
}
