import {
  tryParseJSONC,
  useGraphiQL,
  useOperationsEditorState,
  useVariablesEditorState,
} from '@graphiql/react';
import { useEffect, useState } from 'react';
import { fetchPrice, type Price } from './price.ts';

/** `unknown`: the document is not whole, or the server does not say. */
export type PriceNews = { type: 'unknown' } | { type: 'badVariables' } | { type: 'price'; price: Price };

const UNKNOWN: PriceNews = { type: 'unknown' };
const DEBOUNCE = 150;

/** The price of what stands in the editors, a moment after the last key. */
export function usePrice(): PriceNews {
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const operationName = useGraphiQL((state) => state.operationName ?? null);
  const [news, setNews] = useState(UNKNOWN);
  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      const values = readVariables(variables);
      if (query.trim() === '' || values === null)
        setNews(values === null ? { type: 'badVariables' } : UNKNOWN);
      else
        fetchPrice({ query, variables: values, operationName }, controller.signal).then(
          (price) => setNews({ type: 'price', price }),
          () => {
            if (!controller.signal.aborted) setNews(UNKNOWN);
          },
        );
    }, DEBOUNCE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [query, variables, operationName]);
  return news;
}

/** Null: they are not JSON. GraphiQL lets them have comments. */
function readVariables(text: string): object | null {
  try {
    return tryParseJSONC(text) ?? {};
  } catch {
    return null;
  }
}
