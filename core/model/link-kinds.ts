import type { Text } from '../language/text.ts';
import type { ActorKind } from './actor-kinds.ts';
import type { LinkFamily } from './link-families.ts';

interface LinkKindMeaning {
  family: LinkFamily;
  /** The verb read from the link's start to its end: "ASML *supplies* TSMC". */
  out: Text;
  /** `out` where the link ends at somebody rather than something: "TSMC *manufactures for* NVIDIA". */
  outToParty: Text;
  /** The same read from its end: "TSMC *is supplied by* ASML". Italian avoids forms that need a gender. */
  in: Text;
  /** How a list of such links is headed: "Supply contracts" and the like. */
  name: Text;
  /** False where the order of the two actors says nothing. */
  directed: boolean;
  meaning: string;
}

/**
 * Every kind of link. To add one, add an entry, and a line for it in core/figure/lines.ts: GraphQL, both stores, the seed
 * check, sentences, expand menu and legend read it from here.
 */
export const LINK_KINDS = {
  SUPPLIES: kind(
    'SUPPLY',
    ['supplies', 'rifornisce'],
    ['is supplied by', 'riceve forniture da'],
    ['Supplies', 'Forniture'],
    'Delivers goods or services; `item` says which.',
  ),
  MANUFACTURES: kind(
    'SUPPLY',
    ['manufactures', 'produce'],
    ['is made by', 'ha come produttore'],
    ['Manufacturing', 'Produzione'],
    'Makes a product or a technology, or makes chips for a company.',
    { outToParty: ['manufactures for', 'produce per'] },
  ),
  DESIGNS: kind(
    'SUPPLY',
    ['designs', 'progetta'],
    ['is designed by', 'ha come progettista'],
    ['Design', 'Progettazione'],
    'Designs a product or a technology.',
  ),
  LICENSES: kind(
    'SUPPLY',
    ['licenses', 'concede licenze per'],
    ['is licensed by', 'ha licenza da'],
    ['Licences', 'Licenze'],
    'Grants a licence to a company or for a product.',
    { outToParty: ['grants licences to', 'concede licenze a'] },
  ),
  BUYS: kind(
    'SUPPLY',
    ['buys', 'acquista'],
    ['is bought by', 'ha come acquirente'],
    ['Purchases', 'Acquisti'],
    'Buys a product, or from a company.',
    { outToParty: ['buys from', 'acquista da'] },
  ),
  USES: kind(
    'SUPPLY',
    ['uses', 'usa'],
    ['is used by', 'ha tra gli utenti'],
    ['Use', 'Uso'],
    'Uses a product or a model.',
  ),
  DEPENDS_ON: kind(
    'SUPPLY',
    ['depends on', 'dipende da'],
    ['is needed by', 'è indispensabile a'],
    ['Dependence', 'Dipendenza'],
    'Cannot do without, or only at a high price.',
  ),
  SANCTIONS: kind(
    'RESTRICTION',
    ['sanctions', 'sanziona'],
    ['is sanctioned by', 'subisce sanzioni da'],
    ['Sanctions', 'Sanzioni'],
    'Puts on a list with legal effect.',
  ),
  RESTRICTS: kind(
    'RESTRICTION',
    ['restricts', 'limita'],
    ['is restricted by', 'subisce limiti da'],
    ['Restrictions', 'Limitazioni'],
    'Limits what may be sold, bought, built or exported.',
  ),
  BANS_PURCHASE_OF: kind(
    'RESTRICTION',
    ['bans purchases of', "vieta l'acquisto di"],
    ['is under a purchase ban from', "subisce un divieto d'acquisto da"],
    ['Purchase bans', "Divieti d'acquisto"],
    'Forbids buying a product, or from a company.',
    { outToParty: ['bans purchases from', 'vieta gli acquisti da'] },
  ),
  REGULATES: kind(
    'RESTRICTION',
    ['regulates', 'regola'],
    ['is regulated by', 'risponde a'],
    ['Regulation', 'Regolazione'],
    'Supervises, investigates or sets rules for.',
  ),
  PRESSURES: kind(
    'RESTRICTION',
    ['puts pressure on', 'fa pressione su'],
    ['is under pressure from', 'subisce pressioni da'],
    ['Pressure', 'Pressioni'],
    'Pushes, by threat or inducement, outside formal rules.',
  ),
  OWNS: kind(
    'OWNERSHIP',
    ['owns', 'possiede'],
    ['is owned by', 'è di proprietà di'],
    ['Ownership', 'Proprietà'],
    'Holds a share or the whole; `share` in per cent where known.',
  ),
  INVESTS_IN: kind(
    'OWNERSHIP',
    ['invests in', 'investe in'],
    ['is financed by', 'riceve investimenti da'],
    ['Investments', 'Investimenti'],
    'Puts money into; `amount` where known.',
  ),
  SUBSIDIARY_OF: kind(
    'OWNERSHIP',
    ['is a subsidiary of', 'è una controllata di'],
    ['controls', 'controlla'],
    ['Subsidiaries', 'Controllate'],
    'Is controlled by a parent.',
  ),
  CONTROLS: kind(
    'OWNERSHIP',
    ['controls', 'controlla'],
    ['is controlled by', 'è sotto il controllo di'],
    ['Control', 'Controllo'],
    'Has the power to direct, by votes, contracts, appointments or otherwise; `role` says how where known.',
  ),
  DEVELOPS: kind(
    'MODEL',
    ['develops', 'sviluppa'],
    ['is developed by', 'ha come sviluppatore'],
    ['Development', 'Sviluppo'],
    'Develops a model, product or project.',
  ),
  BASED_ON: kind(
    'MODEL',
    ['is based on', 'si basa su'],
    ['is the base of', 'è la base di'],
    ['Derivation', 'Derivazione'],
    'Builds on a model or a technology.',
  ),
  RUNS_ON: kind(
    'MODEL',
    ['runs on', 'gira su'],
    ['runs', 'fa girare'],
    ['Hardware in use', 'Hardware in uso'],
    'Was trained on, or is served from, this hardware or site.',
  ),
  OPTIMISED_FOR: kind(
    'MODEL',
    ['is optimised for', 'è ottimizzato per'],
    ['is the target of', 'è la piattaforma ideale di'],
    ['Optimisation', 'Ottimizzazione'],
    'Works best on this hardware.',
  ),
  CERTIFIES: kind(
    'MODEL',
    ['certifies', 'certifica'],
    ['is certified by', 'ha la certificazione di'],
    ['Certifications', 'Certificazioni'],
    'Tests and certifies a model or product.',
  ),
  ISSUES: kind(
    'STATE',
    ['issues', 'emana'],
    ['is issued by', 'è opera di'],
    ['Acts issued', 'Atti emanati'],
    'Adopts or publishes a policy.',
  ),
  FAVOURS: kind(
    'STATE',
    ['favours', 'favorisce'],
    ['is favoured by', 'gode del favore di'],
    ['Support', 'Sostegno'],
    'Steers demand or money towards.',
  ),
  CONVENES: kind(
    'STATE',
    ['convenes', 'convoca'],
    ['is convened by', 'riceve convocazioni da'],
    ['Convocations', 'Convocazioni'],
    'Calls to meetings.',
  ),
  NEGOTIATES_WITH: kind(
    'STATE',
    ['negotiates with', 'negozia con'],
    ['negotiates with', 'negozia con'],
    ['Negotiations', 'Negoziati'],
    'Bargains with; the order of the two says nothing.',
    { directed: false },
  ),
  ANNOUNCES: kind(
    'STATE',
    ['announces', 'annuncia'],
    ['is announced by', "ha l'annuncio di"],
    ['Announcements', 'Annunci'],
    'Makes public.',
  ),
  PART_OF: kind(
    'STRUCTURE',
    ['is part of', 'fa parte di'],
    ['includes', 'comprende'],
    ['Membership', 'Appartenenza'],
    'Belongs to a larger whole.',
  ),
  LEADS: kind(
    'STRUCTURE',
    ['leads', 'guida'],
    ['is led by', 'ha alla guida'],
    ['Leadership', 'Guida'],
    'Heads or runs; `role` says as what.',
  ),
  LOCATED_IN: kind(
    'STRUCTURE',
    ['is located in', 'ha sede in'],
    ['is the site of', 'ospita'],
    ['Location', 'Sede'],
    'Stands in a country.',
  ),
  WORKS_FOR: kind(
    'STRUCTURE',
    ['works for', 'lavora per'],
    ['employs', 'ha alle dipendenze'],
    ['Employment', 'Impiego'],
    'Is employed by; `role` says as what.',
  ),
  HOLDS_OFFICE: kind(
    'STRUCTURE',
    ['holds the office of', 'ricopre la carica di'],
    ['is held by', 'ha come titolare'],
    ['Offices held', 'Cariche'],
    'Occupies a public office or post.',
  ),
  REPRESENTS: kind(
    'STRUCTURE',
    ['represents', 'rappresenta'],
    ['is represented by', 'ha come rappresentante'],
    ['Representation', 'Rappresentanza'],
    'Acts on behalf of, as an agent, lawyer, lobbyist or broker.',
  ),
  SUCCEEDS: kind(
    'STRUCTURE',
    ['succeeds', 'succede a'],
    ['is succeeded by', 'ha come successore'],
    ['Succession', 'Successione'],
    'Takes the place of one that was there before.',
  ),
  RELATED_TO: kind(
    'STRUCTURE',
    ['is a relative of', 'ha un legame di parentela con'],
    ['is a relative of', 'ha un legame di parentela con'],
    ['Family', 'Famiglia'],
    'Belongs to the family of; `role` says how. The order of the two says nothing.',
    { directed: false },
  ),
  ASSOCIATED_WITH: kind(
    'STRUCTURE',
    ['is associated with', 'è in rapporti con'],
    ['is associated with', 'è in rapporti con'],
    ['Associations', 'Rapporti'],
    'Has to do with, in a way that the source leaves open or that only `role` says. The order of the two says nothing.',
    { directed: false },
  ),
  COMPETES_WITH: kind(
    'RIVALRY',
    ['competes with', 'compete con'],
    ['competes with', 'compete con'],
    ['Competition', 'Concorrenza'],
    'Competes with; the order of the two says nothing.',
    { directed: false },
  ),
} as const satisfies Record<string, LinkKindMeaning>;

function kind<F extends LinkFamily>(
  family: F,
  out: [string, string],
  into: [string, string],
  name: [string, string],
  meaning: string,
  { directed = true, outToParty = out }: { directed?: boolean; outToParty?: [string, string] } = {},
): LinkKindMeaning & { family: F } {
  return {
    family,
    out: text(out),
    outToParty: text(outToParty),
    in: text(into),
    name: text(name),
    directed,
    meaning,
  };
}

function text([en, it]: [string, string]): Text {
  return { en, it };
}

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
