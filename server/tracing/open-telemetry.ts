import { setTimeout as pause } from 'node:timers/promises';
import {
  type Context,
  DiagLogLevel,
  diag,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../log.ts';
import { maskedBy } from '../secrets.ts';
import type { Attributes, Span } from './span.ts';
import type { RemoteParent } from './trace-parent.ts';
import type { Tracer } from './tracer.ts';
import type { Telemetry } from './variables.ts';

/** How long the last spans may take on their way when the server stops. */
const CLOSED_WITHIN_MS = 2_000;

/** Tells spans to OpenTelemetry, without the secrets; that they can't be delivered is told in the log. */
export async function openTelemetry(
  telemetry: Telemetry,
  log: Log,
  secrets: readonly string[],
): Promise<Tracer> {
  const warn = (message: string) => log.warn({ message }, 'OpenTelemetry');
  diag.setLogger({ error: warn, warn, info() {}, debug() {}, verbose() {} }, DiagLogLevel.WARN);
  const exporter = await exporterFor(telemetry);
  const mask = maskedBy(secrets);
  const masked = (attributes: Attributes = {}) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? mask(value) : value,
      ]),
    );
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'chokepoint' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('chokepoint');
  return {
    start: ({ name, kind, attributes, parent }) =>
      spanOf(
        tracer.startSpan(name, { kind: SpanKind[kind], attributes: masked(attributes) }, contextOf(parent)),
      ),
    close: () => {
      const told = provider.shutdown().catch((cause: unknown) => warn(String(cause)));
      return Promise.race([told, pause(CLOSED_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

async function exporterFor({ exporter, protocol }: Telemetry): Promise<SpanExporter> {
  if (exporter === 'console') {
    const { ConsoleSpanExporter } = await import('@opentelemetry/sdk-trace-base');
    return new ConsoleSpanExporter();
  }
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter();
}

type OtelSpan = ReturnType<ReturnType<BasicTracerProvider['getTracer']>['startSpan']>;

const ours = new WeakMap<Span, OtelSpan>();

function spanOf(span: OtelSpan): Span {
  const { traceId, spanId } = span.spanContext();
  const told: Span = {
    traceId,
    spanId,
    rename: (name) => void span.updateName(name),
    describe: (attributes) => void span.setAttributes(attributes),
    fail: (type) => void span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', type),
    end: () => span.end(),
  };
  ours.set(told, span);
  return told;
}

function contextOf(parent: Span | RemoteParent | null): Context {
  if (parent === null) return ROOT_CONTEXT;
  const span = 'isSampled' in parent ? undefined : ours.get(parent);
  if (span) return trace.setSpan(ROOT_CONTEXT, span);
  const { traceId, spanId } = parent;
  const traceFlags = 'isSampled' in parent && parent.isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
