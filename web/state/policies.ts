import type { Language } from '../../core/language/text.ts';
import { firstDay } from '../../core/model/partial-date.ts';

/** A rule, law or programme with the date on which it was published or took effect. */
export interface Policy {
  id: string;
  names: Record<Language, string>;
  /** A partial date. */
  since: string;
  degree: number;
}

/** `year`: null for those that are in the picture already, which stand first. */
export interface PolicyGroup {
  year: string | null;
  policies: Policy[];
}

/** Those that match what is typed, newest first: those in the picture, then the others by year. */
export function policyGroups(
  policies: readonly Policy[],
  there: ReadonlySet<string>,
  typed: string,
  spoken: (date: string) => string,
): PolicyGroup[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = ({ id, names, since }: Policy) => {
    const text = [id, ...Object.values(names), since, spoken(since)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const found = newestFirst(policies.filter(matches));
  const groups: PolicyGroup[] = [{ year: null, policies: found.filter(({ id }) => there.has(id)) }];
  for (const policy of found.filter(({ id }) => !there.has(id))) {
    const year = policy.since.slice(0, 4);
    const last = groups.at(-1);
    if (last?.year === year) last.policies.push(policy);
    else groups.push({ year, policies: [policy] });
  }
  return groups.filter((group) => group.policies.length > 0);
}

const MOST_TICKS = 12;

/** Those worth a tick on the track: those in the picture, else those with most links. */
export function tickedPolicies(policies: readonly Policy[], there: ReadonlySet<string>): Policy[] {
  const own = policies.filter(({ id }) => there.has(id));
  if (own.length > 0) return own;
  return [...policies].sort((one, other) => other.degree - one.degree).slice(0, MOST_TICKS);
}

/** The day that counts as its own. */
export function firstDayOf({ since }: Pick<Policy, 'since'>): string {
  return firstDay(since);
}

function newestFirst(policies: readonly Policy[]): Policy[] {
  return [...policies].sort((one, other) => (firstDayOf(one) < firstDayOf(other) ? 1 : -1));
}
