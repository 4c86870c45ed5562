import type { Properties } from './readable.ts';

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A map that leaves out what is null. */
export function map(properties: Properties): string {
  const pairs = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : `${quoted(name)}: ${literal(value)}`,
  );
  return `{${pairs.join(', ')}}`;
}

/** A value. Numbers are always floats, so that a property has one type in all nodes. */
export function literal(value: string | number | readonly string[]): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== 'string') return `[${value.map(literal).join(', ')}]`;
  return `'${value.replace(/[\\']/g, (sign) => `\\${sign}`).replace(/[\n\r\t]/g, (sign) => ESCAPES[sign] ?? '')}'`;
}

/** A name of a label, a type or a property. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
