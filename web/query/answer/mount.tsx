import { render } from 'preact';
import type { Answer, AnswerView } from './answer.ts';
import { AnswerRoot } from './answer-root.tsx';

/** The part of a page that shows answers as tables and as a graph. */
export interface AnswerPane {
  show: (answer: Answer) => void;
  setView: (view: AnswerView) => void;
  close: () => void;
}

/** Shows answers in an element, whatever the page around it is made with; nothing until there is one. */
export function mountAnswer(host: HTMLElement, options: { view?: AnswerView } = {}): AnswerPane {
  let { view = 'table' } = options;
  let answer: Answer | null = null;
  // The same data in another language or theme is the same answer.
  let number = 0;

  function draw(): void {
    render(answer && <AnswerRoot answer={answer} number={number} view={view} />, host);
  }

  return {
    show(next) {
      if (next.data !== answer?.data || next.graph !== answer?.graph) number += 1;
      answer = next;
      draw();
    },
    setView(next) {
      view = next;
      draw();
    },
    close() {
      answer = null;
      draw();
    },
  };
}
