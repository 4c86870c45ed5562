import { z } from 'zod';

/** What the variables of OpenTelemetry say; where to and how often, its own code reads. */
export interface Telemetry {
  exporter: 'otlp' | 'console';
  protocol: 'http/protobuf' | 'http/json';
}

const PROTOCOLS = ['http/protobuf', 'http/json'] as const;
const protocol = z.enum(PROTOCOLS, `is not one of ${PROTOCOLS.join(', ')}`).optional();

/** The variables that switch it on or say how. */
export const TELEMETRY_VARIABLES = {
  OTEL_SDK_DISABLED: z.string().optional(),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'console', 'none'], 'is not one of otlp, console, none').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'is not a web address' }).optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is not a web address' })
    .optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol,
};

type Variables = z.infer<z.ZodObject<typeof TELEMETRY_VARIABLES>>;

/** Null: nobody asks for it. An exporter or an endpoint switches it on, as long as nothing switches it off. */
export function telemetryOf(variables: Variables): Telemetry | null {
  const { OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER } = variables;
  const endpoint = variables.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? variables.OTEL_EXPORTER_OTLP_ENDPOINT;
  const exporter = OTEL_TRACES_EXPORTER ?? (endpoint === undefined ? 'none' : 'otlp');
  if (OTEL_SDK_DISABLED?.toLowerCase() === 'true' || exporter === 'none') return null;
  return {
    exporter,
    protocol:
      variables.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ??
      variables.OTEL_EXPORTER_OTLP_PROTOCOL ??
      'http/protobuf',
  };
}
