import { collectDefaultMetrics, Registry } from 'prom-client';

let kept: Registry | null = null;

/** Memory, event loop and processor of this process, watched from when somebody first asks: they cost a little. */
export function processRegistry(): Registry {
  if (kept) return kept;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  kept = registry;
  return registry;
}
