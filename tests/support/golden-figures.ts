import type { Exchange } from '../../core/exchange/exchange.ts';
import { figureSvg } from '../../core/figure/figure.ts';
import { readLook } from '../../core/figure/look.ts';
import type { ViewState } from '../../core/view/state.ts';
import { dozenExchange } from './exchange.ts';
import { curatedExchange } from './figure-views.ts';

/** Where the dozen stand in golden figures: a place for each, whatever becomes of the layouts. */
const PLACES: Record<string, [x: number, y: number]> = {
  zeiss: [0, 0],
  lito: [190, 40],
  forno: [400, 60],
  isola: [300, 190],
  chipwerk: [620, 30],
  delta: [560, 180],
  cloudia: [760, 190],
  redland: [420, 330],
  rule: [640, 330],
  ministry: [900, 310],
  ada: [60, 190],
  hermit: [130, 330],
};

/** The dozen in their golden places. */
export function placedDozen(change: Partial<Exchange> = {}, state: Partial<ViewState> = {}): Exchange {
  const exchange = dozenExchange({
    note: 'Who makes what from light to cloud, and who stands in the way.',
    ...change,
  });
  const actors = exchange.actors.map(({ id }) => {
    const [x = 0, y = 0] = PLACES[id] ?? [];
    return { id, x, y };
  });
  return { ...exchange, state: { ...exchange.state, actors, ...state } };
}

/** Golden figures by the name of their file: what they show, and the parameters of their address. */
const GOLDEN: Record<string, [() => Exchange, string]> = {
  'dozen-light': [placedDozen, 'w=760&sources=list'],
  'dozen-dark-italian': [() => placedDozen({}, { labels: 'IT' }), 'w=760&theme=dark'],
  'dozen-print-chinese': [() => placedDozen({}, { labels: 'ZH' }), 'w=760&theme=print'],
  'dozen-difference': [
    () => placedDozen({ day: '2021-06-30' }, { activeOn: '2021-06-30', comparedWith: '2025-06-30' }),
    'w=760',
  ],
  'dozen-og': [placedDozen, 'kind=og'],
  'dozen-square-print': [placedDozen, 'kind=square&theme=print'],
  'dozen-narrow': [placedDozen, 'w=390&legend=0'],
  'right-to-left': [
    () =>
      placedDozen({
        title: 'شركة NVIDIA تورد الرقائق إلى الصين (2024).',
        note: 'מי מספק למי, ומי עומד בדרך.',
        missing: 2,
        saved: { mode: 'FROZEN', on: '2026-11-20' },
      }),
    'w=600&legend=0&sources=none',
  ],
  empty: [() => placedDozen({ actors: [], links: [], sources: [], missing: 12 }), 'w=480'],
  'open-models-italian': [() => curatedExchange('open-models', 'IT'), 'theme=print'],
};

export const goldenNames = Object.keys(GOLDEN);

export function goldenFigure(name: string): string {
  const [exchange, parameters] = GOLDEN[name] ?? [];
  if (!exchange) throw new Error(`no golden figure ${name}`);
  return `${figureSvg(exchange(), readLook(new URLSearchParams(parameters)).look)}\n`;
}

export function goldenFile(name: string): string {
  return `tests/core/figure/golden/${name}.svg`;
}
