import type { Context } from 'hono';

type Ask = (request: Request, c: Context) => Response | Promise<Response>;

/**
 * Answers HEAD with the headers of what GET would give. Hono leaves out the bodies by itself, but with them it loses the
 * headers of responses that are made by Yoga.
 */
export async function asIfGot(ask: Ask, c: Context): Promise<Response> {
  const { url, headers, signal } = c.req.raw;
  const response = await ask(new Request(url, { headers, signal }), c);
  // A stream would go on for nobody.
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: [...response.headers] });
}
