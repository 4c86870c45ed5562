import type { LinkFamily } from '../model/link-families.ts';
import { isLinkFamily } from '../model/link-families.ts';
import { isLinkKind, type LinkKind } from '../model/link-kinds.ts';
import type { AddressReader } from './address-reader.ts';
import { day } from './day.ts';

/** Over which links a path may lead, by their time: those active on the picture's day, on another day, or all. */
export type PathDay = 'picture' | 'any' | { on: string };

/** What paths must keep to. */
export interface PathConditions {
  avoid: readonly string[];
  /** Only over links of these families or kinds; none of either: over all. */
  families: readonly LinkFamily[];
  kinds: readonly LinkKind[];
  /** The most steps, 1–6. */
  maxLength: number;
  /** Every link is followed from its start to its end only. */
  directed: boolean;
  day: PathDay;
}

export interface PathsQuestion extends PathConditions {
  from: string;
  to: string;
}

export const LONGEST_PATH = 6;

/** Paths as they are asked for where nothing else is said. */
export const noConditions: PathConditions = {
  avoid: [],
  families: [],
  kinds: [],
  maxLength: 4,
  directed: false,
  day: 'picture',
};

/** The pairs of an address that asks the question again, without those that say nothing. */
export function pathsParameters(question: PathsQuestion): [string, string][] {
  const { from, to, avoid, families, kinds, maxLength, directed, day: pathDay } = question;
  const pairs: [string, string][] = [
    ['paths', `${from},${to}`],
    ['avoid', avoid.join(',')],
    ['families', families.join(',')],
    ['kinds', kinds.join(',')],
    ['steps', maxLength === noConditions.maxLength ? '' : String(maxLength)],
    ['directed', directed ? '1' : ''],
    ['anyDay', pathDay === 'any' ? '1' : ''],
    ['onDay', typeof pathDay === 'object' ? pathDay.on : ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}

/** Null where the address asks for no paths. */
export function readPathsQuestion(reader: AddressReader): PathsQuestion | null {
  const ends = reader.one('paths', twoIds);
  if (ends === undefined) return null;
  const [from, to] = ends;
  const on = reader.one('onDay', day);
  return {
    from,
    to,
    avoid: reader.list('avoid'),
    families: reader.list('families', isLinkFamily),
    kinds: reader.list('kinds', isLinkKind),
    maxLength: reader.one('steps', steps) ?? noConditions.maxLength,
    directed: reader.one('directed', flag) ?? noConditions.directed,
    day: reader.one('anyDay', flag) ? 'any' : on === undefined ? 'picture' : { on },
  };
}

function twoIds(value: string): [string, string] | undefined {
  const [from, to, ...rest] = value.split(',');
  return from && to && from !== to && rest.length === 0 ? [from, to] : undefined;
}

function steps(value: string): number | undefined {
  return /^\d$/.test(value) && Number(value) >= 1 && Number(value) <= LONGEST_PATH
    ? Number(value)
    : undefined;
}

function flag(value: string): boolean | undefined {
  return { 1: true, 0: false, true: true, false: false }[value];
}
