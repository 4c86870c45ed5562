export interface Answer {
  data: unknown;
  graph?: { actors: string[]; links: string[]; truncated: boolean };
  language: 'en' | 'it';
  theme: 'light' | 'dark';
}
export interface AnswerPane {
  show(answer: Answer): void;
  setView(view: 'table' | 'graph'): void;
  close(): void;
}
export function mountAnswer(host: HTMLElement, { view }: { view: 'table' | 'graph' }): AnswerPane {
  host.dataset.view = view;
  return {
    show: ({ data }) => {
      host.textContent = JSON.stringify(data).slice(0, 400);
    },
    setView: (next) => {
      host.dataset.view = next;
    },
    close: () => {
      host.textContent = '';
    },
  };
}
