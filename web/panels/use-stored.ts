import { useCallback, useState } from 'preact/hooks';

const PREFIX = 'chokepoint.';

/** A choice that the browser remembers; where storage is forbidden it lasts as long as the page. */
export function useStored<T extends string>(
  name: string,
  allowed: readonly T[],
  otherwise: T,
): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((choice) => choice === read(name)) ?? otherwise);
  const store = useCallback(
    (next: T) => {
      setValue(next);
      write(name, next);
    },
    [name],
  );
  return [value, store];
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Forbidden or full: the choice is not worth a message.
  }
}
