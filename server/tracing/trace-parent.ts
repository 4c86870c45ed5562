import { randomUUID } from 'node:crypto';

/** The step of somebody else's trace that a request belongs to. */
export interface RemoteParent {
  /** 32 hexadecimal digits. */
  traceId: string;
  /** 16 hexadecimal digits. */
  spanId: string;
  /** Whether whoever began the trace records it. */
  isSampled: boolean;
}

const TRACE_PARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ZEROS = /^0+$/;

/** Reads the header `traceparent` as W3C Trace Context has it; null where there is none that can be read. */
export function readTraceParent(header: string | undefined): RemoteParent | null {
  const [, version, traceId = '', spanId = '', flags = '', more] = TRACE_PARENT.exec(header ?? '') ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (ZEROS.test(traceId) || ZEROS.test(spanId)) return null;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Of a UUID, for which Node keeps random bytes at hand. */
export function newTraceId(): string {
  return randomUUID().replaceAll('-', '');
}
