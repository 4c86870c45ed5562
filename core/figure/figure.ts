import type { Exchange } from '../exchange/exchange.ts';
import type { Look } from './look.ts';
import { sketch } from './sketch.ts';

/** A picture as it is printed: SVG with title, legend, day and sources inside. The same input gives the same text. */
export function figureSvg({ title, actors, links, state }: Exchange, look: Look): string {
  const places = new Map(state.actors.map((actor) => [actor.id, actor]));
  return sketch({
    title,
    language: 'en',
    theme: look.theme === 'dark' ? 'dark' : 'light',
    actors: actors.map(({ id, kind, names }) => ({
      id,
      kind,
      name: names[0]?.text ?? id,
      x: places.get(id)?.x ?? 0,
      y: places.get(id)?.y ?? 0,
    })),
    links: links.map(({ kind, from, to, confidence }) => ({
      kind,
      from,
      to,
      disputed: confidence === 'DISPUTED',
      ended: false,
    })),
    omitted: 0,
    truncated: false,
  });
}
