import { actorAt, actorId } from './actors.ts';
import type { GraphSize } from './graph.ts';
import { Random } from './random.ts';

/** Whom the questions of one round are about, each time others, drawn from the made-up graph. */
export interface Subjects {
  /** The actor with most links, and the next. */
  hub: string;
  otherHub: string;
  /** Two actors with a few links. */
  actor: string;
  otherActor: string;
  /** Two hundred of them, with some hubs. */
  crowd: string[];
  /** An actor's whole name, how one of its words begins, that word with a slip, and a Chinese name in part. */
  name: string;
  beginning: string;
  slip: string;
  chinese: string;
  round: number;
}

export function subjectsOf(size: GraphSize, round: number): Subjects {
  const random = new Random(size.seed ?? 1, -1000 - round);
  const ordinary = () => Math.min(size.actors - 1, Math.floor(size.actors * (0.2 + 0.8 * random.next())));
  const at = ordinary();
  const name = actorAt(at, size).names[0]?.text ?? '';
  const longest = name.split(' ').sort((a, b) => b.length - a.length)[0] ?? name;
  return {
    hub: actorId(0),
    otherHub: actorId(1),
    actor: actorId(at),
    otherActor: actorId(ordinary()),
    crowd: Array.from({ length: 200 }, () => actorId(random.skewed(size.actors))),
    name,
    beginning: longest.slice(0, 4),
    slip: swapped(longest),
    chinese: chineseFrom(at, size).slice(0, 3),
    round,
  };
}

function swapped(word: string): string {
  return `${word.slice(0, 2)}${word.charAt(3)}${word.charAt(2)}${word.slice(4)}`;
}

/** The Chinese name of the first actor from this one on that has one. */
function chineseFrom(at: number, size: GraphSize): string {
  for (let next = at; next < at + size.actors; next += 1) {
    const name = actorAt(next % size.actors, size).names.find(({ lang }) => lang === 'zh');
    if (name) return name.text;
  }
  return '华为';
}
