/** A source as an answer happens to select it. */
export interface CitedSource {
  title: string;
  publisher: string | null;
  date: string | null;
  url: string | null;
}

/** The sources that an answer holds, wherever they stand, each once, in the order in which they appear. */
export function citedSources(data: unknown): CitedSource[] {
  const found = new Map<string, CitedSource>();
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, name);
    else if (typeof value === 'object' && value !== null) {
      const source = name === 'source' || name === 'sources' ? sourceOf(value) : null;
      if (source) found.set(source.url ?? source.title, source);
      // A list of sources may be a connection.
      for (const [key, inner] of Object.entries(value))
        walk(
          inner,
          name === 'sources' && (key === 'nodes' || key === 'edges' || key === 'node') ? name : key,
        );
    }
  };
  walk(data, '');
  return [...found.values()];
}

function sourceOf(value: object): CitedSource | null {
  const { title, publisher, date, url } = value as Record<string, unknown>;
  if (typeof title !== 'string') return null;
  return { title, publisher: textOf(publisher), date: textOf(date), url: textOf(url) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
