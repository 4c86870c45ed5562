import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { GraphQLError } from 'graphql';
import { type Context, Hono } from 'hono';
import { type accessWith, requireAccess } from '../editing/access.ts';
import { badInput, busy, type ErrorCode, notFound } from '../errors.ts';
import type { ImportRuns } from '../imports/import-runs.ts';
import { fileName, importName } from '../imports/upload-names.ts';
import { tooLarge } from '../imports/uploads.ts';
import { CLIENT_WENT_AWAY } from './answered.ts';
import { codedAnswer } from './coded-answer.ts';

interface ImportsOptions {
  runs: ImportRuns;
  accessOf: ReturnType<typeof accessWith>;
  /** Any error as clients may see it: coded. */
  present: (error: unknown, context: Context) => GraphQLError;
}

const FILE = '/imports/:name/:file';
const REPORT = '/imports/:name/report.jsonl';
const CREATED = 201;
/** Where files to import are sent to, and where the whole report of an import is: for those with the token alone. */
export function imports({ runs, accessOf, present }: ImportsOptions): Hono {
  const { uploads } = runs;
  const app = new Hono();
  app.use('/imports/*', async (c, next) => {
    try {
      requireAccess(accessOf(c.req.header('Authorization') ?? null));
    } catch (error) {
      return leaving(codedAnswer(present(error, c)));
    }
    return next();
  });
  app.put(FILE, async (c) => {
    try {
      return await take(c);
    } catch (error) {
      if (c.req.raw.signal.aborted) return new Response(null, { status: CLIENT_WENT_AWAY });
      return leaving(codedAnswer(present(error, c)));
    }
  });
  app.get(REPORT, async (c) => {
    try {
      const name = importName(c.req.param('name'));
      const report = await runs.files.report(name);
      if (report === null) throw await noReport(runs, name);
      return c.body(Readable.toWeb(Readable.from(report.read())) as globalThis.ReadableStream, 200, {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Content-Length': String(report.bytes),
        'Content-Disposition': `attachment; filename="${name}-report.jsonl"`,
        'Cache-Control': 'no-store',
      });
    } catch (error) {
      return codedAnswer(present(error, c));
    }
  });
  app.all(FILE, (c) => {
    const error = { code: 'BAD_USER_INPUT' satisfies ErrorCode, message: 'Files are sent here by PUT' };
    return c.json({ error }, 405, { Allow: 'PUT, OPTIONS' });
  });
  return app;

  async function take(c: Context): Promise<Response> {
    const name = importName(c.req.param('name') ?? '');
    const file = fileName(c.req.param('file') ?? '');
    const announced = Number(c.req.header('Content-Length') ?? 0);
    if (announced > uploads.limit) throw tooLarge(announced, uploads.limit);
    const { body, signal } = c.req.raw;
    if (body === null) throw badInput('The body is the file; there is none');
    const letGo = runs.namesInUse.take(name);
    try {
      const bytes = await uploads.take(name, file, body as ReadableStream, signal);
      return c.json({ name, file, bytes }, CREATED, { 'Cache-Control': 'no-store' });
    } finally {
      letGo();
    }
  }
}

/** Answered before the body was read: the connection can't be used for another request. */
function leaving(answer: Response): Response {
  answer.headers.set('Connection', 'close');
  return answer;
}

async function noReport(runs: ImportRuns, name: string): Promise<GraphQLError> {
  const run = await runs.of(name);
  return run?.state === 'RUNNING'
    ? busy(`The import '${name}' still runs; its report is there when it has ended`)
    : notFound('report of an import', [name]);
}
