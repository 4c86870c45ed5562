import { currentSpan, withSpan } from './current-span.ts';
import type { Attributes, Span, SpanKind } from './span.ts';
import type { RemoteParent } from './trace-parent.ts';

interface SpanStart {
  name: string;
  kind: SpanKind;
  attributes: Attributes;
  parent: Span | RemoteParent | null;
}

/** Tells the steps of requests to those who watch; there is none where nobody does. */
export interface Tracer {
  start(span: SpanStart): Span;
  /** Sends what is still to be sent. */
  close(): Promise<void>;
}

type SpanDescription = Pick<SpanStart, 'name' | 'attributes'> & { kind?: SpanKind };

/** Runs the work as a step of the current request, under which whatever it does is told in turn. */
export async function inSpan<T>(
  tracer: Tracer | null,
  { name, attributes, kind = 'INTERNAL' }: SpanDescription,
  work: (span: Span | null) => T | Promise<T>,
): Promise<T> {
  const parent = tracer && currentSpan();
  if (tracer === null || parent === null) return work(null);
  const span = tracer.start({ name, kind, attributes, parent });
  try {
    return await withSpan(span, () => work(span));
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'error');
    throw error;
  } finally {
    span.end();
  }
}
