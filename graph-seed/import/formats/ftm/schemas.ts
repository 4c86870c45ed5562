import type { ActorKind } from '../../../../core/model/actor-kinds.ts';
import type { LinkKind } from '../../../../core/model/link-kinds.ts';

/** The schemas of FollowTheMoney that are actors here; `subkind` says what the kind does not. */
export const ACTORS: Readonly<Record<string, { kind: ActorKind; subkind?: string }>> = {
  Company: { kind: 'Company' },
  Organization: { kind: 'Organization' },
  PublicBody: { kind: 'GovernmentBody' },
  // Whether a person, a company or something else, the data does not say.
  LegalEntity: { kind: 'Organization', subkind: 'legal entity' },
  Person: { kind: 'Person' },
  Position: { kind: 'GovernmentBody', subkind: 'office' },
};

export interface EdgeMeaning {
  kind: LinkKind;
  from: string;
  to: string;
  /** The properties that say as what. */
  role?: readonly string[];
}

/** Those that are links: their kind and the properties that are their ends. */
export const EDGES: Readonly<Record<string, EdgeMeaning>> = {
  Ownership: { kind: 'OWNS', from: 'owner', to: 'asset', role: ['role', 'ownershipType'] },
  Control: { kind: 'CONTROLS', from: 'controller', to: 'controlled', role: ['controlType', 'role'] },
  Directorship: { kind: 'LEADS', from: 'director', to: 'organization', role: ['role'] },
  Membership: { kind: 'PART_OF', from: 'member', to: 'organization', role: ['role'] },
  Employment: { kind: 'WORKS_FOR', from: 'employee', to: 'employer', role: ['role'] },
  Representation: { kind: 'REPRESENTS', from: 'agent', to: 'client', role: ['role'] },
  Occupancy: { kind: 'HOLDS_OFFICE', from: 'holder', to: 'post', role: ['constituency', 'politicalGroup'] },
  Succession: { kind: 'SUCCEEDS', from: 'successor', to: 'predecessor', role: ['role'] },
  Family: { kind: 'RELATED_TO', from: 'person', to: 'relative', role: ['relationship'] },
  Associate: { kind: 'ASSOCIATED_WITH', from: 'person', to: 'associate', role: ['relationship'] },
  UnknownLink: { kind: 'ASSOCIATED_WITH', from: 'subject', to: 'object', role: ['role'] },
};

/** Identifiers that are kept, by property. Papers of people, such as passports, are left out on purpose. */
export const IDENTIFIERS: Readonly<Record<string, string>> = {
  wikidataId: 'wikidata',
  leiCode: 'lei',
  isinCode: 'isin',
  ticker: 'ticker',
  swiftBic: 'swift',
  dunsCode: 'duns',
  uniqueEntityId: 'uei',
  permId: 'permid',
  cikCode: 'cik',
  uscCode: 'uscc',
  ogrnCode: 'ogrn',
  innCode: 'inn',
};

/** Of these what is kept of people: the rest are numbers by which states and firms know them. */
export const IDENTIFIERS_OF_PEOPLE: Readonly<Record<string, string>> = { wikidataId: 'wikidata' };

/** Numbers that only mean something within a country, whose code goes into their scheme. */
export const NATIONAL_IDENTIFIERS: Readonly<Record<string, string>> = {
  registrationNumber: 'registration',
  taxNumber: 'tax',
  vatCode: 'vat',
};
