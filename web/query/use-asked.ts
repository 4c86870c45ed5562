import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/request.ts';
import { explain } from '../language/explain.ts';
import { messages } from '../language/messages.ts';
import { type Asked, readAsked } from './asked.ts';
import { useBench } from './bench-context.ts';
import { fetchQuestion, openedQuestion } from './questions.ts';
import { useOpenQuery } from './use-open-query.ts';

/** Opens what the address asks for, once, and frees the address of it: a reload opens the tabs as they were left. */
export function useAsked(): { trouble: string | null; forget: () => void } {
  const { words, lang } = useBench();
  const open = useOpenQuery();
  const [asked, setAsked] = useState<Asked | null>(() => readAsked(location.search, location.hash));
  const [trouble, setTrouble] = useState<string | null>(null);
  const opening = useRef(open);
  opening.current = open;
  const isReady = open !== null;

  useEffect(() => {
    const onHash = () => setAsked(readAsked('', location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  useEffect(() => {
    if (!asked || !isReady) return undefined;
    const controller = new AbortController();
    const done = () => {
      history.replaceState(null, '', '/query');
      setAsked(null);
    };
    if (asked.type === 'query') {
      opening.current?.(asked.opened);
      done();
      return undefined;
    }
    fetchQuestion(asked.name, lang, controller.signal).then(
      (question) => {
        if (question) opening.current?.(openedQuestion(question, lang));
        else setTrouble(words.unknownQuestion(asked.name));
        done();
      },
      (cause: unknown) => {
        if (!controller.signal.aborted) setTrouble(explain(failureOf(cause), messages[lang]));
      },
    );
    return () => controller.abort();
  }, [asked, isReady, lang, words]);

  return { trouble, forget: () => setTrouble(null) };
}
