import { type Context, Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { ErrorCode } from '../errors.ts';
import { askBy, type Endpoint } from '../questions/ask.ts';
import { ANSWER_FORMATS } from '../questions/formats.ts';
import { givenVariables } from '../questions/given.ts';
import { nearNames } from '../questions/near.ts';
import type { Question, Questions } from '../questions/question.ts';
import { unknownName, wrongParameter } from '../questions/refusals.ts';
import { CLIENT_WENT_AWAY } from './answered.ts';
import { codedAnswer } from './coded-answer.ts';

/** Long enough for a page full of pictures, short enough for a sheet that somebody refreshes. */
const FRESH_SECONDS = 300;
const ADDRESS = '/q/:file{[^/]+\\.[^/]*}';

export interface QuestionAnswersOptions {
  questions: Questions;
  /** The endpoint, asked on behalf of whoever sent the request of the context. */
  endpoint: (request: Request, context: Context) => ReturnType<Endpoint>;
  /** Resolves when it is the turn of whoever sent that request. */
  turnOf: (context: Context) => Promise<void>;
  publicUrl: string;
}

/** `/q/{name}.json`, `.csv` and `.svg`: named questions answered by GET, with their variables as parameters. */
export function questionAnswers({ questions, endpoint, turnOf, publicUrl }: QuestionAnswersOptions): Hono {
  const app = new Hono();
  app.use(
    ADDRESS,
    etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin'] }),
  );
  app.get(ADDRESS, async (c) => {
    const { signal } = c.req.raw;
    try {
      const { pathname, search, searchParams } = new URL(c.req.url);
      const { question, ending, format } = await asked(c.req.param('file'), questions);
      const given = givenVariables(question, searchParams, format.parameters);
      const body = await format.write({
        question,
        variables: { ...defaultsOf(question), ...given },
        options: optionsOf(searchParams, format.parameters),
        url: `${publicUrl}${pathname}${search}`,
        ask: askBy((request) => endpoint(request, c), signal),
        turn: () => turnOf(c),
      });
      return c.body(body, 200, {
        'Content-Type': format.type,
        'Content-Disposition': `inline; filename="${question.name}.${ending}"`,
        'Cache-Control': `public, max-age=${FRESH_SECONDS}, must-revalidate`,
        Vary: 'Accept-Encoding',
      });
    } catch (error) {
      // Nobody is there to read why.
      return signal.aborted ? new Response(null, { status: CLIENT_WENT_AWAY }) : codedAnswer(error);
    }
  });
  app.all(ADDRESS, (c) => {
    const error = { code: 'BAD_USER_INPUT' satisfies ErrorCode, message: 'Answers are read by GET' };
    return c.json({ error }, 405, { Allow: 'GET, HEAD, OPTIONS' });
  });
  return app;
}

/** The question and the format that the end of an address names. Throws NOT_FOUND with those that may be meant. */
async function asked(file: string, questions: Questions) {
  const dot = file.lastIndexOf('.');
  const [name, ending] = [file.slice(0, dot), file.slice(dot + 1)];
  const all = await questions();
  const question = all.find((one) => one.name === name);
  if (!question) {
    throw unknownName(
      'question',
      name,
      nearNames(
        name,
        all.map((one) => one.name),
      ),
    );
  }
  const format = Object.hasOwn(ANSWER_FORMATS, ending) ? ANSWER_FORMATS[ending] : undefined;
  if (!format) throw unknownName('format', ending, Object.keys(ANSWER_FORMATS));
  return { question, ending, format };
}

function defaultsOf({ variables }: Question): Record<string, unknown> {
  return Object.fromEntries(variables.map((one) => [one.name, one.default]));
}

function optionsOf(parameters: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const [value, ...more] = parameters.getAll(name);
      if (more.length > 0) throw wrongParameter(name, 'is given more than once; it takes one value');
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
