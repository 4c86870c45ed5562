import type { Confidence, Link } from '../../core/model/link.ts';
import { linkKinds } from '../../core/model/link-kinds.ts';
import { actorId } from './actors.ts';
import type { GraphSize } from './graph.ts';
import { word } from './names.ts';
import { Random } from './random.ts';
import { sourceCount } from './sources.ts';

const ITEMS = ['scanners', 'wafers', 'licences', 'servers', 'photoresists', 'credit', 'power', 'software'];
const FIRST_YEAR = 1990;
const YEARS = 36;

/** Every actor has at least one link; the ends of the others are skewed, so that hubs arise. */
export function linkAt(at: number, size: GraphSize): Link {
  const { actors, seed = 1 } = size;
  const random = new Random(seed + 1, at);
  const from = at < actors ? at : random.happens(0.2) ? random.skewed(actors) : random.below(actors);
  const drawn = random.skewed(actors);
  const to = drawn === from ? (from + 1) % actors : drawn;
  const kind = linkKinds[random.skewed(linkKinds.length)] ?? 'SUPPLIES';
  const item = random.pick(ITEMS);
  const sources = sourceCount(size);
  const cited = new Set([random.skewed(sources), ...(random.happens(0.2) ? [random.below(sources)] : [])]);
  return {
    id: `${kind.toLowerCase().replaceAll('_', '-')}--${actorId(from)}--${actorId(to)}--${at.toString(36)}`,
    kind,
    from: actorId(from),
    to: actorId(to),
    ...dates(random),
    confidence: confidence(random),
    summary: { en: `Delivers ${item} for ${word(random)}, as the contract of ${word(random)} says.` },
    ...(random.happens(0.5) ? { item } : {}),
    evidence: [...cited].map((source) => ({ source: `s${source}`, stance: 'SUPPORTS' })),
  };
}

function confidence(random: Random): Confidence {
  const drawn = random.next();
  if (drawn < 0.8) return 'CONFIRMED';
  if (drawn < 0.95) return 'REPORTED';
  return drawn < 0.99 ? 'ALLEGED' : 'DISPUTED';
}

/** Years, months and days, as sources give them; one link in ten has none, one in six has ended. */
function dates(random: Random): Pick<Link, 'since' | 'until'> {
  if (random.happens(0.1)) return {};
  const year = FIRST_YEAR + YEARS - 1 - random.skewed(YEARS);
  const drawn = random.next();
  const month = String(1 + random.below(12)).padStart(2, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  const since = drawn < 0.4 ? String(year) : drawn < 0.7 ? `${year}-${month}` : `${year}-${month}-${day}`;
  return random.happens(1 / 6) ? { since, until: String(year + 1 + random.below(8)) } : { since };
}
