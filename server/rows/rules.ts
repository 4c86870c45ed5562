import type { Actor } from '../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../core/model/link.ts';
import type { RowProblem } from '../errors.ts';

/** What the shape of an actor can't say. */
export function* actorProblems({ names }: Actor): Generator<RowProblem> {
  const official = names.filter(({ kind }) => kind === 'official').map(({ lang }) => lang);
  const twice = official.find((lang, index) => official.indexOf(lang) !== index);
  if (twice !== undefined) yield { field: 'names', reason: `two official names in '${twice}'` };
}

/** What the shape of a link can't say: its ends differ and its dates are in order. */
export function* linkProblems(link: Link): Generator<RowProblem> {
  if (link.from === link.to) yield { field: 'to', reason: `from is the same actor '${link.to}'` };
  const start = startDay(link);
  const end = endDay(link);
  if (start !== null && end !== null && start > end)
    yield { field: 'until', reason: `${link.until} is before since ${link.since}` };
}

/** The actors and sources that a link stands on and that are not there. */
export function* referenceProblems(
  link: Link,
  isActor: (id: string) => boolean,
  isSource: (id: string) => boolean,
): Generator<RowProblem> {
  for (const end of ['from', 'to'] as const) {
    if (!isActor(link[end])) yield { field: end, reason: `unknown actor '${link[end]}'` };
  }
  for (const [index, { source }] of link.evidence.entries()) {
    if (!isSource(source)) yield { field: `evidence.${index}.source`, reason: `unknown source '${source}'` };
  }
}
