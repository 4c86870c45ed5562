import { Pool } from 'undici';
import type { Case } from './case.ts';
import type { RunningServer } from './servers.ts';

/** So many requests differ, as far as a case has that many things to ask, before they are asked for again. */
const TURNS = 2_000;

/** What came in a stretch of time. */
export interface Driven {
  answers: number;
  milliseconds: number;
}

/** Asks one server about one case. */
export class Driver {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #headers: Record<string, string>;
  readonly #bodies: string[];
  readonly connections: number;
  #turn = 0;

  constructor({ url, headers, textFor }: RunningServer, asked: Case, connections: number) {
    const { origin, pathname } = new URL(url);
    this.#pool = new Pool(origin, { connections, pipelining: 1 });
    this.#path = pathname;
    this.connections = connections;
    this.#headers = { 'content-type': 'application/json', accept: 'application/json', ...headers };
    this.#bodies = Array.from({ length: TURNS }, (_, turn) =>
      JSON.stringify({ query: textFor(asked), variables: asked.variables(turn) }),
    );
  }

  /** The data of one answer. */
  async ask(turn: number): Promise<unknown> {
    return JSON.parse(await this.#answer(turn)).data;
  }

  /** Keeps every connection busy for so long. */
  async drive(milliseconds: number): Promise<Driven> {
    const start = performance.now();
    let answers = 0;
    const worker = async () => {
      while (performance.now() - start < milliseconds) {
        this.#turn += 1;
        await this.#answer(this.#turn);
        answers += 1;
      }
    };
    await Promise.all(Array.from({ length: this.connections }, worker));
    return { answers, milliseconds: performance.now() - start };
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  async #answer(turn: number): Promise<string> {
    const { statusCode, body } = await this.#pool.request({
      path: this.#path,
      method: 'POST',
      headers: this.#headers,
      body: this.#bodies[turn % TURNS] as string,
    });
    const answer = await body.text();
    if (statusCode !== 200 || answer.includes('"errors"')) throw new Error(answer.slice(0, 2_000));
    return answer;
  }
}
