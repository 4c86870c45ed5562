import { request } from 'node:http';

export interface Called {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks over a connection of its own, which leaves nothing open behind it. POST where there is a body. */
export function call(url: string, body?: object, more: Record<string, string> = {}): Promise<Called> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { 'content-type': 'application/json', ...more };
    const asked = request(url, { method, agent: false, ...(body && { headers }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}
