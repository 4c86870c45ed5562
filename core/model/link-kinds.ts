import type { Text } from '../language/text.ts';
import type { ActorKind } from './actor-kinds.ts';
import type { LinkFamily } from './link-families.ts';
import { kind, type LinkKindMeaning } from './link-kind.ts';

/**
 * Every kind of link. To add one, add an entry, and a line for it in core/style/lines.ts: GraphQL, both stores, the seed
 * check, sentences, expand menu and legend read it from here.
 */
export const LINK_KINDS = {
  SUPPLIES: kind({
    family: 'SUPPLY',
    out: ['supplies', 'rifornisce'],
    in: ['is supplied by', 'riceve forniture da'],
    name: ['Supplies', 'Forniture'],
    meaning: 'Delivers goods or services; `item` says which.',
  }),
  MANUFACTURES: kind({
    family: 'SUPPLY',
    out: ['manufactures', 'produce'],
    in: ['is made by', 'ha come produttore'],
    name: ['Manufacturing', 'Produzione'],
    meaning: 'Makes a product or a technology, or makes chips for a company.',
    outToParty: ['manufactures for', 'produce per'],
  }),
  DESIGNS: kind({
    family: 'SUPPLY',
    out: ['designs', 'progetta'],
    in: ['is designed by', 'ha come progettista'],
    name: ['Design', 'Progettazione'],
    meaning: 'Designs a product or a technology.',
  }),
  LICENSES: kind({
    family: 'SUPPLY',
    out: ['licenses', 'concede licenze per'],
    in: ['is licensed by', 'ha licenza da'],
    name: ['Licences', 'Licenze'],
    meaning: 'Grants a licence to a company or for a product.',
    outToParty: ['grants licences to', 'concede licenze a'],
  }),
  BUYS: kind({
    family: 'SUPPLY',
    out: ['buys', 'acquista'],
    in: ['is bought by', 'ha come acquirente'],
    name: ['Purchases', 'Acquisti'],
    meaning: 'Buys a product, or from a company.',
    outToParty: ['buys from', 'acquista da'],
  }),
  USES: kind({
    family: 'SUPPLY',
    out: ['uses', 'usa'],
    in: ['is used by', 'ha tra gli utenti'],
    name: ['Use', 'Uso'],
    meaning: 'Uses a product or a model.',
  }),
  DEPENDS_ON: kind({
    family: 'SUPPLY',
    out: ['depends on', 'dipende da'],
    in: ['is needed by', 'è indispensabile a'],
    name: ['Dependence', 'Dipendenza'],
    meaning: 'Cannot do without, or only at a high price.',
  }),
  SANCTIONS: kind({
    family: 'RESTRICTION',
    out: ['sanctions', 'sanziona'],
    in: ['is sanctioned by', 'subisce sanzioni da'],
    name: ['Sanctions', 'Sanzioni'],
    meaning: 'Puts on a list with legal effect.',
  }),
  RESTRICTS: kind({
    family: 'RESTRICTION',
    out: ['restricts', 'limita'],
    in: ['is restricted by', 'subisce limiti da'],
    name: ['Restrictions', 'Limitazioni'],
    meaning: 'Limits what may be sold, bought, built or exported.',
  }),
  BANS_PURCHASE_OF: kind({
    family: 'RESTRICTION',
    out: ['bans purchases of', "vieta l'acquisto di"],
    in: ['is under a purchase ban from', "subisce un divieto d'acquisto da"],
    name: ['Purchase bans', "Divieti d'acquisto"],
    meaning: 'Forbids buying a product, or from a company.',
    outToParty: ['bans purchases from', 'vieta gli acquisti da'],
  }),
  REGULATES: kind({
    family: 'RESTRICTION',
    out: ['regulates', 'regola'],
    in: ['is regulated by', 'risponde a'],
    name: ['Regulation', 'Regolazione'],
    meaning: 'Supervises, investigates or sets rules for.',
  }),
  PRESSURES: kind({
    family: 'RESTRICTION',
    out: ['puts pressure on', 'fa pressione su'],
    in: ['is under pressure from', 'subisce pressioni da'],
    name: ['Pressure', 'Pressioni'],
    meaning: 'Pushes, by threat or inducement, outside formal rules.',
  }),
  OWNS: kind({
    family: 'OWNERSHIP',
    out: ['owns', 'possiede'],
    in: ['is owned by', 'è di proprietà di'],
    name: ['Ownership', 'Proprietà'],
    meaning: 'Holds a share or the whole; `share` in per cent where known.',
  }),
  INVESTS_IN: kind({
    family: 'OWNERSHIP',
    out: ['invests in', 'investe in'],
    in: ['is financed by', 'riceve investimenti da'],
    name: ['Investments', 'Investimenti'],
    meaning: 'Puts money into; `amount` where known.',
  }),
  SUBSIDIARY_OF: kind({
    family: 'OWNERSHIP',
    out: ['is a subsidiary of', 'è una controllata di'],
    in: ['controls', 'controlla'],
    name: ['Subsidiaries', 'Controllate'],
    meaning: 'Is controlled by a parent.',
  }),
  CONTROLS: kind({
    family: 'OWNERSHIP',
    out: ['controls', 'controlla'],
    in: ['is controlled by', 'è sotto il controllo di'],
    name: ['Control', 'Controllo'],
    meaning:
      'Has the power to direct, by votes, contracts, appointments or otherwise; `role` says how where known.',
  }),
  DEVELOPS: kind({
    family: 'MODEL',
    out: ['develops', 'sviluppa'],
    in: ['is developed by', 'ha come sviluppatore'],
    name: ['Development', 'Sviluppo'],
    meaning: 'Develops a model, product or project.',
  }),
  BASED_ON: kind({
    family: 'MODEL',
    out: ['is based on', 'si basa su'],
    in: ['is the base of', 'è la base di'],
    name: ['Derivation', 'Derivazione'],
    meaning: 'Builds on a model or a technology.',
  }),
  RUNS_ON: kind({
    family: 'MODEL',
    out: ['runs on', 'gira su'],
    in: ['runs', 'fa girare'],
    name: ['Hardware in use', 'Hardware in uso'],
    meaning: 'Was trained on, or is served from, this hardware or site.',
  }),
  OPTIMISED_FOR: kind({
    family: 'MODEL',
    out: ['is optimised for', 'è ottimizzato per'],
    in: ['is the target of', 'è la piattaforma ideale di'],
    name: ['Optimisation', 'Ottimizzazione'],
    meaning: 'Works best on this hardware.',
  }),
  CERTIFIES: kind({
    family: 'MODEL',
    out: ['certifies', 'certifica'],
    in: ['is certified by', 'ha la certificazione di'],
    name: ['Certifications', 'Certificazioni'],
    meaning: 'Tests and certifies a model or product.',
  }),
  ISSUES: kind({
    family: 'STATE',
    out: ['issues', 'emana'],
    in: ['is issued by', 'è opera di'],
    name: ['Acts issued', 'Atti emanati'],
    meaning: 'Adopts or publishes a policy.',
  }),
  FAVOURS: kind({
    family: 'STATE',
    out: ['favours', 'favorisce'],
    in: ['is favoured by', 'gode del favore di'],
    name: ['Support', 'Sostegno'],
    meaning: 'Steers demand or money towards.',
  }),
  CONVENES: kind({
    family: 'STATE',
    out: ['convenes', 'convoca'],
    in: ['is convened by', 'riceve convocazioni da'],
    name: ['Convocations', 'Convocazioni'],
    meaning: 'Calls to meetings.',
  }),
  NEGOTIATES_WITH: kind({
    family: 'STATE',
    out: ['negotiates with', 'negozia con'],
    in: ['negotiates with', 'negozia con'],
    name: ['Negotiations', 'Negoziati'],
    meaning: 'Bargains with; the order of the two says nothing.',
    directed: false,
  }),
  ANNOUNCES: kind({
    family: 'STATE',
    out: ['announces', 'annuncia'],
    in: ['is announced by', "ha l'annuncio di"],
    name: ['Announcements', 'Annunci'],
    meaning: 'Makes public.',
  }),
  PART_OF: kind({
    family: 'STRUCTURE',
    out: ['is part of', 'fa parte di'],
    in: ['includes', 'comprende'],
    name: ['Membership', 'Appartenenza'],
    meaning: 'Belongs to a larger whole.',
  }),
  LEADS: kind({
    family: 'STRUCTURE',
    out: ['leads', 'guida'],
    in: ['is led by', 'ha alla guida'],
    name: ['Leadership', 'Guida'],
    meaning: 'Heads or runs; `role` says as what.',
  }),
  LOCATED_IN: kind({
    family: 'STRUCTURE',
    out: ['is located in', 'ha sede in'],
    in: ['is the site of', 'ospita'],
    name: ['Location', 'Sede'],
    meaning: 'Stands in a country.',
  }),
  WORKS_FOR: kind({
    family: 'STRUCTURE',
    out: ['works for', 'lavora per'],
    in: ['employs', 'ha alle dipendenze'],
    name: ['Employment', 'Impiego'],
    meaning: 'Is employed by; `role` says as what.',
  }),
  HOLDS_OFFICE: kind({
    family: 'STRUCTURE',
    out: ['holds the office of', 'ricopre la carica di'],
    in: ['is held by', 'ha come titolare'],
    name: ['Offices held', 'Cariche'],
    meaning: 'Occupies a public office or post.',
  }),
  REPRESENTS: kind({
    family: 'STRUCTURE',
    out: ['represents', 'rappresenta'],
    in: ['is represented by', 'ha come rappresentante'],
    name: ['Representation', 'Rappresentanza'],
    meaning: 'Acts on behalf of, as an agent, lawyer, lobbyist or broker.',
  }),
  SUCCEEDS: kind({
    family: 'STRUCTURE',
    out: ['succeeds', 'succede a'],
    in: ['is succeeded by', 'ha come successore'],
    name: ['Succession', 'Successione'],
    meaning: 'Takes the place of one that was there before.',
  }),
  RELATED_TO: kind({
    family: 'STRUCTURE',
    out: ['is a relative of', 'ha un legame di parentela con'],
    in: ['is a relative of', 'ha un legame di parentela con'],
    name: ['Family', 'Famiglia'],
    meaning: 'Belongs to the family of; `role` says how. The order of the two says nothing.',
    directed: false,
  }),
  ASSOCIATED_WITH: kind({
    family: 'STRUCTURE',
    out: ['is associated with', 'è in rapporti con'],
    in: ['is associated with', 'è in rapporti con'],
    name: ['Associations', 'Rapporti'],
    meaning:
      'Has to do with, in a way that the source leaves open or that only `role` says. The order of the two says nothing.',
    directed: false,
  }),
  COMPETES_WITH: kind({
    family: 'RIVALRY',
    out: ['competes with', 'compete con'],
    in: ['competes with', 'compete con'],
    name: ['Competition', 'Concorrenza'],
    meaning: 'Competes with; the order of the two says nothing.',
    directed: false,
  }),
} as const satisfies Record<string, LinkKindMeaning>;

/** Kinds of actor that are somebody. */
const PARTIES: readonly ActorKind[] = ['Company', 'GovernmentBody', 'Country', 'Person', 'Organization'];

/** The verb between two actors, read from the link's start to its end. */
export function verbTo(linkKind: LinkKind, end: ActorKind): Text {
  return PARTIES.includes(end) ? LINK_KINDS[linkKind].outToParty : LINK_KINDS[linkKind].out;
}

export type LinkKind = keyof typeof LINK_KINDS;

export const linkKinds = Object.keys(LINK_KINDS) as LinkKind[];

export function isLinkKind(value: unknown): value is LinkKind {
  return typeof value === 'string' && Object.hasOwn(LINK_KINDS, value);
}

export function familyOf(linkKind: LinkKind): LinkFamily {
  return LINK_KINDS[linkKind].family;
}

export function kindsOf(families: readonly LinkFamily[]): LinkKind[] {
  return linkKinds.filter((linkKind) => families.includes(familyOf(linkKind)));
}
