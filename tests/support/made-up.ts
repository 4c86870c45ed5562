import type { Actor } from '../../core/model/actor.ts';
import type { Link } from '../../core/model/link.ts';
import type { Source } from '../../core/model/source.ts';

/** Rows with nothing but what they must have, for graphs that a test makes up. */
export const madeUpSource: Source = {
  id: 'made-up',
  title: 'Made up',
  publisher: 'Test',
  lang: 'en',
  kind: 'report',
};

export function madeUpActor(id: string, kind: Actor['kind'] = 'Company'): Actor {
  return {
    id,
    kind,
    names: [{ text: `Actor ${id}`, lang: 'en', kind: 'official' }],
    description: {},
    tags: [],
    identifiers: [],
  };
}

export function madeUpLink(id: string, from: string, to: string, kind: Link['kind'] = 'SUPPLIES'): Link {
  return {
    id,
    kind,
    from,
    to,
    confidence: 'CONFIRMED',
    summary: { en: `${from} to ${to}.` },
    evidence: [{ source: madeUpSource.id, stance: 'SUPPORTS' }],
  };
}
