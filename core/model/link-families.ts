import type { Text } from '../language/text.ts';

/** Families gather the kinds of link for the eye: colour is the family, dash and arrow head the kind within it. */
export const LINK_FAMILIES = {
  SUPPLY: {
    name: { en: 'Supply', it: 'Fornitura' },
    meaning: 'Who supplies, makes, designs, buys, uses or needs what.',
  },
  RESTRICTION: {
    name: { en: 'Restriction', it: 'Restrizione' },
    meaning: 'Sanctions, bans, controls, regulation and pressure.',
  },
  OWNERSHIP: { name: { en: 'Ownership', it: 'Proprietà' }, meaning: 'Who owns or finances whom.' },
  MODEL: {
    name: { en: 'AI models', it: 'Modelli di IA' },
    meaning: 'Who develops which AI model, on what it builds and runs.',
  },
  STATE: {
    name: { en: 'State action', it: 'Azione pubblica' },
    meaning: 'What states issue, favour, convene, negotiate, announce.',
  },
  STRUCTURE: {
    name: { en: 'Structure', it: 'Struttura' },
    meaning: 'What belongs to what, who leads it, where it stands.',
  },
  RIVALRY: { name: { en: 'Rivalry', it: 'Concorrenza' }, meaning: 'Who competes with whom.' },
} as const satisfies Record<string, { name: Text; meaning: string }>;

export type LinkFamily = keyof typeof LINK_FAMILIES;

export const linkFamilies = Object.keys(LINK_FAMILIES) as LinkFamily[];

export function isLinkFamily(value: unknown): value is LinkFamily {
  return typeof value === 'string' && Object.hasOwn(LINK_FAMILIES, value);
}
