import { standOf } from '../../core/exchange/stand.ts';
import { inLanguage } from '../../core/language/text.ts';
import type { AnswerFormat } from './format.ts';
import { languageAsked } from './question.ts';

const DATASET = { document: '{ dataset { version licence imports { name } } }', variables: {} };

interface Dataset {
  version: string;
  licence: string;
  imports: { name: string }[];
}

/**
 * The answer with what is needed to cite it: the question, its variables, the version of the data, its address. All
 * imports are named: a question may count rows that its answer doesn't show.
 */
export const jsonAnswer: AnswerFormat = {
  type: 'application/json; charset=utf-8',
  parameters: [],
  async write({ question, variables, url, ask }) {
    const language = languageAsked(variables);
    const [answer, about] = await Promise.all([
      ask({ document: question.document, variables }),
      ask(DATASET),
    ]);
    const dataset = about.data.dataset as Dataset;
    const imports = dataset.imports.map(({ name }) => name);
    return JSON.stringify({
      question: question.name,
      title: inLanguage(question.title, language),
      explanation: inLanguage(question.explanation, language),
      url,
      variables,
      ...standOf(dataset, imports),
      data: answer.data,
    });
  },
};
