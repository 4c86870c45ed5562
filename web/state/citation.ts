interface CitedSource {
  title: string;
  publisher: string;
  url: string | null;
  /** As it is to be read. */
  date: string | null;
  /** Said of a source that contradicts; null of one that supports. */
  mark: string | null;
}

/** A link as one quotes it: its sentence, then each source on a line: "Publisher, title, date, url". */
export function citationOf(sentence: string, sources: readonly CitedSource[]): string {
  const lines = sources.map(({ publisher, title, date, url, mark }) => {
    const origin = [publisher, title, date, url].filter((part) => part !== null).join(', ');
    return mark === null ? origin : `${origin} (${mark})`;
  });
  return [withStop(sentence), ...lines].join('\n');
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
