import type { Log } from './log.ts';
import type { Tracer } from './tracing/tracer.ts';
import type { Telemetry } from './tracing/variables.ts';

/** Tells OpenTelemetry. Its code is read only where somebody wants it. */
export async function openTracer(
  telemetry: Telemetry,
  log: Log,
  secrets: readonly string[],
): Promise<Tracer> {
  const { openTelemetry } = await import('./tracing/open-telemetry.ts');
  return openTelemetry(telemetry, log, secrets);
}
