import { actorKinds } from '../../core/model/actor-kinds.ts';
import { CONFIDENCES } from '../../core/model/link.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { ActorBlock, countryOfNumber } from '../../server/store/columns/actor-block.ts';
import { ROWS_IN_BLOCK } from '../../server/store/columns/blocks.ts';
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayOfNumber } from '../../server/store/columns/day-number.ts';
import { LinkBlock } from '../../server/store/columns/link-block.ts';

export interface StoredBlock {
  number: number;
  bytes: Uint8Array;
}

/** The actors that blocks hold, by number: what tests compare with the rows. */
export function actorsInBlocks(blocks: readonly StoredBlock[]) {
  return blocks.flatMap(({ number, bytes }) => {
    const { kind, country } = new ActorBlock(bytes);
    return [...kind].flatMap((one, place) =>
      actorKinds[one] === undefined
        ? []
        : [
            {
              number: number * ROWS_IN_BLOCK + place,
              kind: actorKinds[one],
              country: countryOfNumber(country[place] ?? 0),
            },
          ],
    );
  });
}

/** The links that blocks hold, with the numbers of their ends and of the sources that they cite. */
export function linksInBlocks(blocks: readonly StoredBlock[]) {
  return blocks.flatMap(({ number, bytes }) => {
    const block = new LinkBlock(bytes);
    const day = (column: Int32Array, place: number, none: number) =>
      column[place] === none ? null : dayOfNumber(column[place] ?? none);
    return [...block.sort].flatMap((sort, place) => {
      const kind = linkKinds[Math.floor(sort / CONFIDENCES.length)];
      if (kind === undefined) return [];
      return [
        {
          number: number * ROWS_IN_BLOCK + place,
          from: block.from[place],
          to: block.to[place],
          kind,
          doubt: sort % CONFIDENCES.length,
          start: day(block.start, place, BEFORE_ALL_DAYS),
          end: day(block.end, place, AFTER_ALL_DAYS),
          sources: [...block.sources].filter((_, at) => block.places[at] === place).sort((a, b) => a - b),
        },
      ];
    });
  });
}
