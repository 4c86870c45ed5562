import type { FallbackSource, Found, ReadContext } from '../../found.ts';
import { isAddress } from '../../words.ts';
import { derivedSource, sourceRow } from '../cited.ts';
import type { Saying } from './entity.ts';

interface Said {
  evidence: { source: string; stance: 'SUPPORTS'; locator?: string }[];
  /** The sources as rows. */
  found: Found[];
}

/** Who says so: the addresses that the entity names, else the lists that it is on, else the fallback. */
export function evidenceOf(
  saying: Saying,
  title: string,
  line: number,
  { fallbackSource, noteUnused }: ReadContext,
  locator?: string,
): Said {
  const urls = saying.all('sourceUrl', 'publisherUrl');
  const addresses = urls.filter(isAddress);
  if (addresses.length < urls.length) noteUnused(`${saying.entity.schema}.sourceUrl that is no address`);
  const rows = addresses.length > 0 ? addressed(saying, addresses, title) : listed(saying, fallbackSource);
  return {
    evidence: rows.map(({ id }) => ({
      source: id,
      stance: 'SUPPORTS',
      ...(locator !== undefined && { locator }),
    })),
    found: rows.map((row) => derivedSource(row, line)),
  };
}

function addressed(saying: Saying, addresses: readonly string[], title: string): { id: string }[] {
  const publisher = saying.first('publisher');
  const checkedOn = saying.latest('retrievedAt');
  const rows = addresses.flatMap(
    (url) => sourceRow({ url, publisher, title: publisher && `${publisher}: ${title}`, checkedOn }) ?? [],
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function listed(saying: Saying, fallback: FallbackSource | null): { id: string }[] {
  if (fallback) return [sourceRow({ ...fallback })].flatMap((row) => row ?? []);
  const { datasets } = saying.entity;
  const names = Array.isArray(datasets) ? datasets.filter((name) => typeof name === 'string') : [];
  return names.flatMap((name) => sourceRow({ title: name, publisher: 'FollowTheMoney' }) ?? []);
}
