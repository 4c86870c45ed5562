interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

interface Family {
  type: string;
  help: string;
  samples: Sample[];
}

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
/** What Go's ParseFloat takes, of which this is a part. */
const NUMBER = /^(?:[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?|[+-]?inf|nan)$/i;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

/**
 * Reads Prometheus' text format, version 0.0.4, as strictly as Prometheus does: help and type once before the samples of
 * a family, none of them twice, the buckets of histograms growing up to their count. Throws where that isn't so.
 */
export function readPrometheus(text: string): Map<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  let help = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (word === 'HELP') help = new Map(help).set(name, rest);
    else if (word === 'TYPE') {
      if (families.has(name)) throw new Error(`${name} is there twice`);
      families.set(name, { type: rest, help: help.get(name) ?? '', samples: [] });
    } else {
      const sample = readSample(line);
      const key = JSON.stringify(sample, ['name', 'labels', ...Object.keys(sample.labels).sort()]);
      if (seen.has(key)) throw new Error(`twice: ${line}`);
      seen.add(key);
      familyOf(sample.name, families).samples.push(sample);
    }
  }
  for (const [name, family] of families) if (family.type === 'histogram') checkHistogram(name, family);
  return families;
}

/** Of the samples with these labels, whatever others they have; 0 where there is none. */
export function sumOf(
  families: Map<string, Family>,
  name: string,
  labels: Record<string, string> = {},
): number {
  const samples = familyOf(name, families).samples.filter(
    (one) =>
      one.name === name && Object.entries(labels).every(([label, value]) => one.labels[label] === value),
  );
  return samples.reduce((sum, { value }) => sum + value, 0);
}

function readSample(line: string): Sample {
  const [, name = '', inside = '', number = ''] = SAMPLE.exec(line) ?? [];
  if (name === '' || !NUMBER.test(number)) throw new Error(`no sample: ${line}`);
  const value = number === '+Inf' ? Number.POSITIVE_INFINITY : Number(number);
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < inside.length) {
    const [, label, text] = LABEL.exec(inside) ?? [];
    if (label === undefined || text === undefined || label in labels) throw new Error(`no labels: ${line}`);
    labels[label] = text;
  }
  return { name, labels, value };
}

function familyOf(name: string, families: Map<string, Family>): Family {
  const family = families.get(name) ?? families.get(name.replace(/_(?:bucket|sum|count)$/, ''));
  if (!family) throw new Error(`${name} has no type`);
  return family;
}

function checkHistogram(name: string, { samples }: Family): void {
  const series = new Map<string, number[]>();
  for (const { labels, value, ...sample } of samples.filter((one) => one.name === `${name}_bucket`)) {
    const { le, ...others } = labels;
    const key = JSON.stringify(others);
    const so = series.get(key) ?? [];
    if (le === undefined || value < (so.at(-1) ?? 0)) throw new Error(`the buckets of ${sample.name} shrink`);
    series.set(key, [...so, value]);
  }
  for (const { labels, value } of samples.filter((one) => one.name === `${name}_count`)) {
    if (series.get(JSON.stringify(labels))?.at(-1) !== value)
      throw new Error(`${name}: count and buckets differ`);
  }
}
