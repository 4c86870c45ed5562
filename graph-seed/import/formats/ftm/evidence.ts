import type { FallbackSource, Found, ReadContext } from '../../found.ts';
import { derivedSource, sourceRow } from '../cited.ts';
import type { Saying } from './entity.ts';

/** More addresses than these say nothing more. */
const MOST_SOURCES = 5;

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
  { fallbackSource }: ReadContext,
  locator?: string,
): Said {
  const rows = [...addressed(saying, title), ...listed(saying, fallbackSource)].slice(0, MOST_SOURCES);
  return {
    evidence: rows.map(({ id }) => ({
      source: id,
      stance: 'SUPPORTS',
      ...(locator !== undefined && { locator }),
    })),
    found: rows.map((row) => derivedSource(row, line)),
  };
}

function addressed(saying: Saying, title: string): { id: string }[] {
  const publisher = saying.first('publisher');
  const checkedOn = saying.latest('retrievedAt');
  return saying
    .all('sourceUrl', 'publisherUrl')
    .filter((url) => /^https?:\/\//.test(url) && URL.canParse(url))
    .flatMap(
      (url) => sourceRow({ url, publisher, title: publisher && `${publisher}: ${title}`, checkedOn }) ?? [],
    );
}

function listed(saying: Saying, fallback: FallbackSource | null): { id: string }[] {
  if (saying.all('sourceUrl', 'publisherUrl').length > 0) return [];
  if (fallback) return [sourceRow({ ...fallback })].flatMap((row) => row ?? []);
  const { datasets } = saying.entity;
  const names = Array.isArray(datasets) ? datasets.filter((name) => typeof name === 'string') : [];
  return names.flatMap((name) => sourceRow({ title: name, publisher: 'FollowTheMoney' }) ?? []);
}
