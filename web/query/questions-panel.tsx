/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { type Failure, failureOf } from '../api/request.ts';
import { messages } from '../language/messages.ts';
import { useBench } from './bench-context.ts';
import { Failed } from './failed.tsx';
import { fetchQuestions, type NamedQuestion, openedQuestion } from './questions.ts';
import { useOpenQuery } from './use-open-query.ts';

/** The named questions by topic; one opens in a tab of its own, with its variables. */
export function QuestionsPanel() {
  const { words, lang } = useBench();
  const open = useOpenQuery();
  const { questions, failure, again } = useQuestions();
  return (
    <section className="bench-list" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.questions}</h2>
      <p className="hint">{words.questionsHint}</p>
      {failure && <Failed failure={failure} again={again} />}
      {!questions && !failure && <p className="pending">{messages[lang].loading}</p>}
      {byTopic(questions ?? []).map(([topic, ofTopic]) => (
        <div key={topic.id} className="bench-topic">
          <h3>{topic.title}</h3>
          <ul>
            {ofTopic.map((question) => (
              <li key={question.name}>
                <button
                  type="button"
                  title={question.explanation}
                  onClick={() => open?.(openedQuestion(question, lang))}
                >
                  {question.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function useQuestions() {
  const { lang } = useBench();
  const [questions, setQuestions] = useState<NamedQuestion[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setFailure(null);
    fetchQuestions(lang, controller.signal).then(setQuestions, (cause: unknown) => {
      if (!controller.signal.aborted) setFailure(failureOf(cause));
    });
    return () => controller.abort();
  }, [lang, attempt]);
  return { questions, failure, again: () => setAttempt(attempt + 1) };
}

function byTopic(questions: readonly NamedQuestion[]): [NamedQuestion['topic'], NamedQuestion[]][] {
  const topics = new Map(questions.map(({ topic }) => [topic.id, topic]));
  return [...topics.values()].map((topic) => [topic, questions.filter((one) => one.topic.id === topic.id)]);
}
