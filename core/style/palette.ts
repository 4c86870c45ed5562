import type { ActorKind } from '../model/actor-kinds.ts';
import type { LinkFamily } from '../model/link-families.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours of the interface. Text colours stand 4.5:1 against `paper` and `raised`, marks 3:1. */
interface Surface {
  paper: string;
  /** Panels and menus that lie on the paper. */
  raised: string;
  /** Hovered rows, quiet fills. */
  tint: string;
  ink: string;
  muted: string;
  rule: string;
  /** The edge of a field, which must be seen: 3:1. */
  edge: string;
  /** Focus and selection, nothing else. */
  accent: string;
  accentTint: string;
  onAccent: string;
  /** Failures and disputes. */
  warning: string;
  warningTint: string;
  shadow: string;
}

export interface Palette {
  surface: Surface;
  actors: Record<ActorKind, string>;
  links: Record<LinkFamily, string>;
  /** What became of links between two days, besides dash and sign. */
  changes: Record<'BEGAN' | 'ENDED', string>;
  /** How much heavier the lines of a family are, where colour alone must not tell it; absent: none is. */
  weights?: Record<LinkFamily, number>;
}

/** One source of colour for page, canvas, embed and figure, so that they cannot disagree. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    surface: {
      paper: '#fbfaf7',
      raised: '#ffffff',
      tint: '#f2efe9',
      ink: '#1c2127',
      muted: '#5b6570',
      rule: '#dcd8cf',
      edge: '#8b8f92',
      accent: '#0b63ce',
      accentTint: '#e4eefb',
      onAccent: '#ffffff',
      warning: '#a8261c',
      warningTint: '#fbeae6',
      shadow: 'rgb(28 33 39 / 14%)',
    },
    actors: {
      Company: '#2f5d8c',
      GovernmentBody: '#8c3b4a',
      Country: '#38424e',
      Person: '#a8643a',
      Organization: '#467888',
      Product: '#23836a',
      AiModel: '#7a57b8',
      Technology: '#66752b',
      Policy: '#b6554a',
      Facility: '#7b6a58',
    },
    links: {
      SUPPLY: '#0f766e',
      RESTRICTION: '#c2281d',
      OWNERSHIP: '#a16a07',
      MODEL: '#7347b8',
      STATE: '#7c4a21',
      STRUCTURE: '#838c95',
      RIVALRY: '#838c95',
    },
    changes: { BEGAN: '#08784a', ENDED: '#c8400f' },
  },
  dark: {
    surface: {
      paper: '#14171b',
      raised: '#1b1f24',
      tint: '#242a30',
      ink: '#e8e6e1',
      muted: '#9aa4ae',
      rule: '#2b3036',
      edge: '#6b747d',
      accent: '#6db1ff',
      accentTint: '#1b2c42',
      onAccent: '#0d1520',
      warning: '#ff9384',
      warningTint: '#3a211f',
      shadow: 'rgb(0 0 0 / 45%)',
    },
    actors: {
      Company: '#7ba7d9',
      GovernmentBody: '#d98a99',
      Country: '#b9c1ca',
      Person: '#dd9f74',
      Organization: '#7fb3c3',
      Product: '#5cbd9f',
      AiModel: '#b49be6',
      Technology: '#adbb6a',
      Policy: '#ea9286',
      Facility: '#b8a48f',
    },
    links: {
      SUPPLY: '#45b5a8',
      RESTRICTION: '#f2685a',
      OWNERSHIP: '#d9a441',
      MODEL: '#ab8eea',
      STATE: '#c3976d',
      STRUCTURE: '#7d8791',
      RIVALRY: '#7d8791',
    },
    changes: { BEGAN: '#3fd08f', ENDED: '#ff8f5e' },
  },
};

/** Double quotes: Cytoscape reads no others. */
export const FONT_STACK =
  '"Inter Variable", "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
