import { PALETTES, type Palette } from '../style/palette.ts';
import type { FigureTheme } from './look.ts';

/** On white. A grey printer leaves luminance and weight, by which families differ, and dash and head for the kinds in them. */
const PRINT: Palette = {
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
    SUPPLY: '#16756b',
    RESTRICTION: '#7d0c05',
    OWNERSHIP: '#a5761c',
    MODEL: '#4a2a9c',
    STATE: '#33200f',
    STRUCTURE: '#8c8c8c',
    RIVALRY: '#707070',
  },
  changes: { BEGAN: '#04522f', ENDED: '#b33a0c' },
  weights: {
    SUPPLY: 1,
    RESTRICTION: 1.3,
    OWNERSHIP: 1.25,
    MODEL: 0.9,
    STATE: 0.8,
    STRUCTURE: 0.8,
    RIVALRY: 1,
  },
};

/** What figures are drawn in. */
export const FIGURE_PALETTES: Record<FigureTheme, Palette> = { ...PALETTES, print: PRINT };
