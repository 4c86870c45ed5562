import type { Found, ReadContext } from '../../found.ts';
import { foreignId, hashOf, idOfParts } from '../../ids.ts';
import { plainKey } from '../../plain-key.ts';
import { reasonOf } from '../../reasons.ts';
import { languageOf } from '../../words.ts';
import type { Saying } from './entity.ts';
import { evidenceOf } from './evidence.ts';

/** A sanction is a link from the authority, an actor made of its name, to whoever is on its list. */
export function sanctionLinks(saying: Saying, line: number, context: ReadContext): Found[] {
  const { entity } = saying;
  const targets = saying.ends('entity');
  const authority = saying.first('authority', 'publisher');
  if (targets.length === 0 || authority === undefined) {
    return [{ what: 'PROBLEM', line, reason: reasonOf('NEEDS_ENDS', ['Sanction', 'entity', 'authority']) }];
  }
  if (saying.leavesOut(targets)) context.noteUnused('Sanction of an entity around it that it does not name');
  const from = authorityId(authority);
  const program = saying.line('program') ?? saying.line('programId');
  const since = saying.earliest('startDate') ?? saying.earliest('listingDate') ?? saying.earliest('date');
  const until = saying.latest('endDate');
  const item = saying.line('provisions');
  const title = program ?? 'Sanction';
  const { evidence, found } = evidenceOf(saying, title, line, context, saying.first('authorityId', 'unscId'));
  const rows = targets.map(
    (target, index): Found => ({
      what: 'ROW',
      kind: 'LINK',
      line,
      row: {
        id: index === 0 ? foreignId(entity.id) : idOfParts([foreignId(entity.id), String(index + 1)]),
        kind: 'SANCTIONS',
        from,
        to: foreignId(target),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        // A list with legal effect says itself who is on it.
        confidence: 'CONFIRMED',
        summary: saying.prose('reason', 'summary', 'description'),
        ...(item !== undefined && { item }),
        ...(program !== undefined && { topic: program }),
        evidence,
      },
    }),
  );
  return [...found, authorityRow(from, authority, line), ...rows];
}

/** Never the id of an actor that is there already: that they are the same is for people to say. */
function authorityId(name: string): string {
  const slug = plainKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // Of a name in another script the Latin letters and digits are left, which those of others have too.
  const isWhole = slug !== '' && !/[^\p{Script=Latin}\P{L}]/u.test(name);
  const parts = ['authority', slug, isWhole ? '' : hashOf(name, 8)];
  return idOfParts(parts.filter((part) => part !== ''));
}

function authorityRow(id: string, name: string, line: number): Found {
  return {
    what: 'ROW',
    kind: 'ACTOR',
    line,
    isDerived: true,
    row: {
      id,
      kind: 'GovernmentBody',
      subkind: 'sanctions authority',
      names: [{ text: name, lang: languageOf(name), kind: 'official' }],
      description: {},
      tags: [],
      identifiers: [],
    },
  };
}
