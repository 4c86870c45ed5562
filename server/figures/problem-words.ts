import type { FigureLanguage } from '../../core/figure/figure-words.ts';

/** What went wrong, as far as readers need to know. */
export interface FigureProblem {
  code: string;
  parameter?: string;
  value?: string;
  /** What would be right; none: it is clear from the code. */
  expected?: string;
}

interface ProblemWords {
  title: string;
  unknown: string;
  notKept: string;
  unreadable: (parameter: string, value: string) => string;
  expected: (expected: string) => string;
  number: string;
  unavailable: string;
  tooMuch: string;
  timeout: string;
  other: string;
}

const en: ProblemWords = {
  title: 'This figure can’t be shown',
  unknown: 'No view is at this address.',
  notKept: 'This view keeps no data of the day it was saved.',
  unreadable: (parameter, value) => `“${value}” can’t be read as ${parameter}.`,
  expected: (expected) => `Possible: ${expected}.`,
  number: 'a number',
  unavailable: 'The server is busy or its data can’t be reached. Try again in a moment.',
  tooMuch: 'Too much was asked for from here. Try again in a minute.',
  timeout: 'The data did not come in time. Try again in a moment.',
  other: 'Something went wrong on the server.',
};

const it: ProblemWords = {
  title: 'Questa figura non si può mostrare',
  unknown: 'A questo indirizzo non c’è nessuna vista.',
  notKept: 'Questa vista non conserva i dati del giorno in cui è stata salvata.',
  unreadable: (parameter, value) => `“${value}” non è un valore leggibile per ${parameter}.`,
  expected: (expected) => `Possibile: ${expected}.`,
  number: 'un numero',
  unavailable: 'Il server è occupato o non raggiunge i dati. Riprova tra poco.',
  tooMuch: 'Da qui è stato chiesto troppo. Riprova tra un minuto.',
  timeout: 'I dati non sono arrivati in tempo. Riprova tra poco.',
  other: 'Qualcosa è andato storto sul server.',
};

const zh: ProblemWords = {
  title: '无法显示此图',
  unknown: '此地址没有视图。',
  notKept: '此视图未保存当日数据。',
  unreadable: (parameter, value) => `参数 ${parameter} 的值“${value}”无法识别。`,
  expected: (expected) => `可用：${expected}。`,
  number: '数字',
  unavailable: '服务器繁忙或无法读取数据，请稍后再试。',
  tooMuch: '此处请求过多，请一分钟后再试。',
  timeout: '数据未及时返回，请稍后再试。',
  other: '服务器出错。',
};

const WORDS: Record<FigureLanguage, ProblemWords> = { en, it, zh };

/** The title and the sentences of the picture that stands for the one that can't be drawn. */
export function problemWords(
  { code, parameter, value = '', expected }: FigureProblem,
  language: FigureLanguage,
): { title: string; sentences: string } {
  const words = WORDS[language];
  const { title } = words;
  if (code === 'BAD_USER_INPUT' && parameter !== undefined) {
    const possible = expected === 'a number' ? words.number : expected;
    const hint = possible === undefined ? '' : words.expected(possible);
    return { title, sentences: `${words.unreadable(parameter, value)} ${hint}`.trim() };
  }
  if (code === 'NOT_FOUND') return { title, sentences: parameter === 'as' ? words.notKept : words.unknown };
  if (code === 'LIMIT_EXCEEDED') return { title, sentences: words.tooMuch };
  if (code === 'UNAVAILABLE') return { title, sentences: words.unavailable };
  return { title, sentences: code === 'TIMEOUT' ? words.timeout : words.other };
}
