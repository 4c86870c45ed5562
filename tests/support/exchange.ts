import type { Exchange } from '../../core/exchange/exchange.ts';
import { emptyView } from '../../core/view/address.ts';
import { dozen } from './dozen.ts';

/** The dozen actors as a picture, in rows of four, the first one pinned. */
export function dozenExchange(change: Partial<Exchange> = {}): Exchange {
  const actors = dozen.actors.map(({ id }, index) => ({
    id,
    x: 100 * (index % 4),
    y: 50 * Math.floor(index / 4),
    ...(index === 0 && { pinned: true }),
  }));
  return {
    title: 'The dozen',
    address: 'http://test/?a=lito',
    datasetVersion: '2026-11-24.dozen',
    licence: 'CC0',
    day: '2026-11-25',
    state: { ...emptyView(), actors },
    ...dozen,
    ...change,
  };
}

/** Text that breaks what is written without care. */
export const NASTY =
  'Line one\r\nline "two"\t<b>&amp;</b> \'; DROP ]]> </script> `tick` \\u0027 \\ $x أحمد \u202Eعربي 字节 🀄';

/** The same picture, in which an actor, a link and a source say nasty things. */
export function nastyExchange(forbidden = ''): Exchange {
  const text = NASTY + forbidden;
  const exchange = dozenExchange({ title: text });
  return {
    ...exchange,
    actors: exchange.actors.map((actor) =>
      actor.id === 'lito'
        ? { ...actor, names: [{ text, lang: 'en', kind: 'official' }], tags: [text] }
        : actor,
    ),
    links: exchange.links.map((link) =>
      link.id === 'leads--ada--lito' ? { ...link, summary: { en: text }, role: text } : link,
    ),
    sources: exchange.sources.map((source) =>
      source.id === 'report' ? { ...source, title: text, publisher: text } : source,
    ),
  };
}
