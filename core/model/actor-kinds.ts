import type { Text } from '../language/text.ts';

interface ActorKindMeaning {
  /** Names of one and of many, for panels and legends. */
  one: Text;
  many: Text;
  /** What counts as this kind; becomes the description in GraphQL. */
  meaning: string;
}

/** Every kind of actor. To add one, add an entry: GraphQL, both stores, the seed check and the legend read it from here. */
export const ACTOR_KINDS = {
  Company: {
    one: { en: 'Company', it: 'Azienda' },
    many: { en: 'Companies', it: 'Aziende' },
    meaning: 'A firm that makes, designs, sells, buys or finances.',
  },
  GovernmentBody: {
    one: { en: 'Government body', it: 'Ente pubblico' },
    many: { en: 'Government bodies', it: 'Enti pubblici' },
    meaning: 'A ministry, agency, regulator, parliament or other part of a state.',
  },
  Country: {
    one: { en: 'Country', it: 'Paese' },
    many: { en: 'Countries', it: 'Paesi' },
    meaning: 'A state or territory, where it acts or is acted on as a whole.',
  },
  Person: {
    one: { en: 'Person', it: 'Persona' },
    many: { en: 'People', it: 'Persone' },
    meaning: 'A natural person.',
  },
  Organization: {
    one: { en: 'Organization', it: 'Organizzazione' },
    many: { en: 'Organizations', it: 'Organizzazioni' },
    meaning:
      'A body that is neither a company nor part of one state: a union, an alliance, a fund, a group of actors.',
  },
  Product: {
    one: { en: 'Product', it: 'Prodotto' },
    many: { en: 'Products', it: 'Prodotti' },
    meaning: 'Something made and sold, such as a chip.',
  },
  AiModel: {
    one: { en: 'AI model', it: 'Modello di IA' },
    many: { en: 'AI models', it: 'Modelli di IA' },
    meaning: 'A trained model or a family of them.',
  },
  Technology: {
    one: { en: 'Technology', it: 'Tecnologia' },
    many: { en: 'Technologies', it: 'Tecnologie' },
    meaning: 'A process, material or class of equipment.',
  },
  Policy: {
    one: { en: 'Policy', it: 'Misura' },
    many: { en: 'Policies', it: 'Misure' },
    meaning: 'A law, rule, list, tariff, plan or agreement.',
  },
  Facility: {
    one: { en: 'Facility', it: 'Impianto' },
    many: { en: 'Facilities', it: 'Impianti' },
    meaning: 'A plant, data centre or site.',
  },
} as const satisfies Record<string, ActorKindMeaning>;

export type ActorKind = keyof typeof ACTOR_KINDS;

export const actorKinds = Object.keys(ACTOR_KINDS) as ActorKind[];

export function isActorKind(value: unknown): value is ActorKind {
  return typeof value === 'string' && Object.hasOwn(ACTOR_KINDS, value);
}
