import { PALETTES, type Palette, type Theme } from './palette.ts';

/** On white and dark enough for a grey printer, where dash, head and weight tell kinds apart and luminance the families. */
const PRINT: Palette = {
  ...PALETTES.light,
  surface: { ...PALETTES.light.surface, paper: '#ffffff', ink: '#000000', muted: '#4a4a4a', rule: '#b5b5b5' },
  actors: {
    Company: '#274f78',
    GovernmentBody: '#7a2c3b',
    Country: '#20262d',
    Person: '#8f5027',
    Organization: '#3c6a79',
    Product: '#1b6b56',
    AiModel: '#60409a',
    Technology: '#525f20',
    Policy: '#9c4036',
    Facility: '#625443',
  },
  links: {
    SUPPLY: '#0f766e',
    RESTRICTION: '#8f120a',
    OWNERSHIP: '#8f6a1f',
    MODEL: '#4d2492',
    STATE: '#3f2410',
    STRUCTURE: '#8a8a8a',
    RIVALRY: '#8a8a8a',
  },
  changes: { BEGAN: '#04522f', ENDED: '#a63207' },
};

/** What figures are drawn in. */
export const FIGURE_PALETTES: Record<Theme | 'print', Palette> = { ...PALETTES, print: PRINT };
