import { Hono } from 'hono';
import { keptPage } from '../http/kept-page.ts';
import { pageWriter } from '../http/page.ts';
import type { Questions } from '../questions/question.ts';
import { type DocsOptions, docsPage } from './docs/docs-page.ts';

export interface ReadingOptions extends Omit<DocsOptions, 'lang' | 'questions'> {
  questions: Questions;
  /** The folder of the built web pages. */
  webFolder: string;
}

/** The pages that are read without scripts: the reference, the gallery of questions, and each question. */
export function reading({ questions, webFolder, ...options }: ReadingOptions): Hono {
  const write = pageWriter(webFolder);
  const app = new Hono();
  app.get(
    '/docs',
    keptPage(async (lang) => write(docsPage({ ...options, lang, questions: await questions() }))),
  );
  return app;
}
