import type { Exchange } from './exchange.ts';

export const JSON_FORMAT = 'chokepoint-picture';
/** Raised when a reader of the former one would misunderstand. */
export const JSON_VERSION = 1;

/** The picture and its data in our own form, which gives the exact picture when it is read back. */
export function pictureJson(exchange: Exchange): string {
  const { title, address, datasetVersion, licence, day, state, actors, links, sources } = exchange;
  return `${JSON.stringify(
    {
      format: JSON_FORMAT,
      version: JSON_VERSION,
      title,
      address,
      dataset: { version: datasetVersion, licence },
      day,
      state,
      actors,
      links,
      sources,
    },
    null,
    2,
  )}\n`;
}
