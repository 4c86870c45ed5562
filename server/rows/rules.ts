import type { Actor } from '../../core/model/actor.ts';
import { endDay, type Link, startDay } from '../../core/model/link.ts';
import { fault, type RowCode, type RowProblem } from '../../core/model/problems.ts';

/** Rules between the fields of a row: of fields that are left out, as those are whose own shape is wrong, they say nothing. */

/** What the shape of an actor can't say. */
export function* actorProblems({ names = [] }: Partial<Actor>): Generator<RowProblem<RowCode>> {
  const official = names.filter(({ kind }) => kind === 'official').map(({ lang }) => lang);
  const twice = official.find((lang, index) => official.indexOf(lang) !== index);
  if (twice !== undefined)
    yield { field: 'names', ...fault('officialTwice', `two official names in '${twice}'`, twice) };
}

/** What the shape of a link can't say: its ends differ and its dates are in order. */
export function* linkProblems(link: Partial<Link>): Generator<RowProblem<RowCode>> {
  const { from, to, since, until } = link;
  if (to !== undefined && from === to)
    yield { field: 'to', ...fault('sameActor', `from is the same actor '${to}'`, to) };
  const start = startDay(link);
  const end = endDay(link);
  if (start !== null && end !== null && start > end)
    yield { field: 'until', ...fault('order', `${until} is before since ${since}`) };
}

/** The actors and sources that a link stands on and that are not there. */
export function* referenceProblems(
  link: Partial<Link>,
  isActor: (id: string) => boolean,
  isSource: (id: string) => boolean,
): Generator<RowProblem<RowCode>> {
  for (const end of ['from', 'to'] as const) {
    const id = link[end];
    if (id !== undefined && !isActor(id))
      yield { field: end, ...fault('unknownActor', `unknown actor '${id}'`, id) };
  }
  for (const [index, { source }] of (link.evidence ?? []).entries()) {
    if (!isSource(source))
      yield {
        field: `evidence.${index}.source`,
        ...fault('unknownSource', `unknown source '${source}'`, source),
      };
  }
}
