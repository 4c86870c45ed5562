import type { Found, ReadContext } from '../../found.ts';
import { foreignId, idOfParts } from '../../ids.ts';
import { reasonOf } from '../../reasons.ts';
import { numberIn } from '../../words.ts';
import type { Saying } from './entity.ts';
import { evidenceOf } from './evidence.ts';
import { EDGES, type EdgeMeaning } from './schemas.ts';

/** The links that an entity between two others is, one for each pair of its ends; null: it is not between others. */
export function linksOf(saying: Saying, line: number, context: ReadContext): Found[] | null {
  const { entity } = saying;
  const edge = Object.hasOwn(EDGES, entity.schema) ? EDGES[entity.schema] : undefined;
  if (!edge) return null;
  const pairs = pairsOf(saying, edge);
  if (pairs.length === 0) {
    const reason = reasonOf('NEEDS_ENDS', [entity.schema, edge.from, edge.to]);
    return [{ what: 'PROBLEM', line, reason }];
  }
  if (saying.leavesOut(pairs.flatMap(({ from, to }) => [from, to])))
    context.noteUnused(`${entity.schema} of an entity around it that it does not name`);
  const { evidence, found } = evidenceOf(saying, entity.schema, line, context);
  const since = saying.earliest('startDate') ?? saying.earliest('date');
  const until = saying.latest('endDate');
  const share = shareOf(saying);
  const role = saying.line(...(edge.role ?? []), ...(share === undefined ? ['percentage'] : []));
  const rows = pairs.map(
    ({ from, to }, index): Found => ({
      what: 'ROW',
      kind: 'LINK',
      line,
      row: {
        id: index === 0 ? foreignId(entity.id) : idOfParts([foreignId(entity.id), String(index + 1)]),
        kind: edge.kind,
        from: foreignId(from),
        to: foreignId(to),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        confidence: 'REPORTED',
        summary: saying.prose('summary', 'description'),
        ...(share !== undefined && { share }),
        ...(role !== undefined && { role }),
        evidence,
      },
    }),
  );
  return [...found, ...rows];
}

function pairsOf(saying: Saying, { from, to }: EdgeMeaning): { from: string; to: string }[] {
  const [owners, assets] = [saying.all(from), saying.all(to)];
  // Of one that says no end at all, whom it is between is not known.
  const starts = assets.length > 0 ? saying.ends(from) : owners;
  const aims = owners.length > 0 ? saying.ends(to) : assets;
  return starts.flatMap((start) => aims.map((aim) => ({ from: start, to: aim })));
}

/** What is no number between 0 and 100 ("100 shares", "25–50 %") is left to the role. */
function shareOf(saying: Saying): number | undefined {
  const text = saying.first('percentage');
  const share = text === undefined ? null : numberIn(text);
  return share !== null && share >= 0 && share <= 100 ? share : undefined;
}
