import { inLanguage } from '../../core/language/text.ts';
import type { AnswerFormat } from './format.ts';
import { languageAsked } from './question.ts';

const DATASET = { document: '{ dataset { version licence } }', variables: {} };

/** The answer with what is needed to cite it: the question, its variables, the version of the data, its address. */
export const jsonAnswer: AnswerFormat = {
  type: 'application/json; charset=utf-8',
  parameters: [],
  async write({ question, variables, url, ask }) {
    const language = languageAsked(variables);
    const [answer, about] = await Promise.all([
      ask({ document: question.document, variables }),
      ask(DATASET),
    ]);
    const { version, licence } = about.data.dataset as { version: string; licence: string };
    return JSON.stringify({
      question: question.name,
      title: inLanguage(question.title, language),
      explanation: inLanguage(question.explanation, language),
      url,
      variables,
      datasetVersion: version,
      licence,
      data: answer.data,
    });
  },
};
