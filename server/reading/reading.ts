import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { keptPage } from '../http/kept-page.ts';
import { pageWriter } from '../http/page.ts';
import { pageLanguage } from '../http/page-language.ts';
import { askBy, type Endpoint } from '../questions/ask.ts';
import type { Questions } from '../questions/question.ts';
import { type DocsOptions, docsPage } from './docs/docs-page.ts';
import { askedBy } from './gallery/asked.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { questionPage } from './gallery/question-page.ts';
import { unknownQuestionPage } from './gallery/unknown-question-page.ts';

export interface ReadingOptions extends Omit<DocsOptions, 'lang' | 'questions'> {
  questions: Questions;
  /** The endpoint, asked on behalf of whoever sent the request of the context. */
  endpoint: (request: Request, context: Context) => ReturnType<Endpoint>;
  /** The folder of the built web pages. */
  webFolder: string;
}

/** Names of questions have no dots: what has one is an answer in some form. */
const QUESTION = '/q/:name{[^/.]+}';

/** The pages that are read without scripts: the reference, the gallery of questions, and each question. */
export function reading({ questions, endpoint, webFolder, ...options }: ReadingOptions): Hono {
  const write = pageWriter(webFolder);
  const app = new Hono();
  app.get(
    '/docs',
    keptPage(async (lang) => write(docsPage({ ...options, lang, questions: await questions() }))),
  );
  app.get(
    '/q',
    keptPage(async (lang) => write(galleryPage(await questions(), lang))),
  );
  app.use(QUESTION, etag({ weak: true }));
  app.get(QUESTION, async (c) => {
    const lang = pageLanguage(c);
    const all = await questions();
    const name = c.req.param('name');
    const question = all.find((one) => one.name === name);
    if (!question) return c.html(await write(unknownQuestionPage(name, all, lang)), 404, headers(c));
    const { searchParams } = new URL(c.req.url);
    const asked = await askedBy(
      question,
      searchParams,
      lang,
      askBy((request) => endpoint(request, c), c.req.raw.signal),
    );
    return c.html(await write(questionPage(asked, lang, options.publicUrl)), asked.status, headers(c));
  });
  return app;
}

function headers(c: Context): Record<string, string> {
  return {
    'Cache-Control': 'no-cache',
    'Content-Language': pageLanguage(c),
    Vary: 'Accept-Encoding, Accept-Language',
  };
}
