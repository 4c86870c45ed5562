/** Names and meanings are those of OpenTelemetry's semantic conventions. */
export type Attributes = Record<string, string | number>;
export type SpanKind = 'SERVER' | 'CLIENT' | 'INTERNAL';

/** A step of a request, with its beginning and its end. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  rename(name: string): void;
  describe(attributes: Attributes): void;
  /** It went wrong; `type` is a short word such as a code, never what was asked. */
  fail(type: string): void;
  end(): void;
}
