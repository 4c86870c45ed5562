import type { Actor } from '../../core/model/actor.ts';
import { type ActorKind, actorKinds } from '../../core/model/actor-kinds.ts';
import type { GraphSize } from './graph.ts';
import { chineseName, companyName, personName } from './names.ts';
import { Random } from './random.ts';

/** The most frequent first: countries of actors are skewed too. */
const COUNTRIES = (
  'CN US TW JP KR DE NL GB FR IT IN SG MY VN IL SE CH IE CA AU BE AT ES PL CZ FI DK NO RU UA TR SA AE QA TH ID PH BR ' +
  'MX AR CL ZA EG NG KE HK MO NZ PT GR HU RO BG SK SI HR LT LV EE LU'
).split(' ');
const TAGS = (
  'chips foundry memory lithography gpu cloud ai-model optics materials rare-earths shipping finance sanctioned ' +
  'state-owned defence telecom robotics software university startup'
).split(' ');
/** Half of all actors are companies, a fifth persons. */
const KINDS: ActorKind[] = [...actorKinds, ...Array<ActorKind>(14).fill('Company')];
const PERSON_SHARE = 0.2;

export function actorId(at: number): string {
  return `q${at}`;
}

/** The first actors are the countries, which have most links. */
export function actorAt(at: number, { seed = 1 }: GraphSize): Actor {
  const random = new Random(seed, at);
  const kind = kindAt(at, random);
  const name = kind === 'Person' ? personName(random) : companyName(random);
  const country = COUNTRIES[at] ?? COUNTRIES[random.skewed(COUNTRIES.length)] ?? 'CN';
  const tags = new Set(Array.from({ length: random.below(3) }, () => TAGS[random.skewed(TAGS.length)] ?? ''));
  return {
    id: actorId(at),
    kind,
    names: [
      { text: name, lang: 'en', kind: 'official' },
      ...(random.happens(0.3) ? [chineseName(random)] : []),
      ...(random.happens(0.15) ? [{ text: companyName(random), lang: 'en', kind: 'former' as const }] : []),
    ],
    country,
    description: { en: `${name} of ${country}, made up.` },
    tags: [...tags],
    identifiers: random.happens(0.2)
      ? [{ scheme: 'lei', value: `LEI${random.below(2 ** 31).toString(36)}` }]
      : [],
  };
}

function kindAt(at: number, random: Random): ActorKind {
  if (at < COUNTRIES.length) return 'Country';
  if (random.happens(PERSON_SHARE)) return 'Person';
  const kind = random.pick(KINDS);
  return kind === 'Country' ? 'Organization' : kind;
}
