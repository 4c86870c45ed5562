/** Reads when first asked, and once for all who ask; a failure is not kept, so whoever asks next reads again. */
export function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | null = null;
  return () => {
    if (kept) return kept;
    const reading = read();
    kept = reading;
    reading.catch(() => {
      kept = null;
    });
    return reading;
  };
}
