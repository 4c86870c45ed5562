import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type Driver, Neo4jError } from 'neo4j-driver';
import { StoreRefused, StoreUnavailable } from '../../server/store/errors.ts';
import { speaksAt } from '../../server/store/neo4j/door.ts';
import { Drivers } from '../../server/store/neo4j/drivers.ts';
import { freePort, listen } from '../support/neo4j/loopback.ts';
import { soon } from '../support/soon.ts';

const errorOf = (code: string) => new Neo4jError('no', code, '42NFF', 'no');
const refusal = () => errorOf('Neo.ClientError.Security.Unauthorized');
const never = () => new Promise<never>(() => {});

describe('drivers', () => {
  const made: { isClosed: boolean }[] = [];
  let drivers: Drivers;
  afterEach(async () => {
    await drivers.close();
    made.length = 0;
  });

  function driversOf(close: () => Promise<void>, speaks: () => Promise<boolean>): Drivers {
    const make = () => {
      const own = { isClosed: false };
      made.push(own);
      const driver = {
        session: () => ({ close }),
        close: async () => {
          own.isClosed = true;
        },
      };
      return driver as unknown as Driver;
    };
    drivers = new Drivers({ make, speaks, queryTimeoutMs: 80 });
    return drivers;
  }

  test('tell all who wait when Neo4j does not even greet, fail at once until it does, then are new', async () => {
    let isThere = false;
    const asking = driversOf(never, async () => isThere);
    await expect(asking.ask({}, never)).rejects.toThrow(StoreUnavailable);
    expect(made).toEqual([{ isClosed: true }]);
    await expect(asking.ask({}, async () => 'not asked')).rejects.toThrow(StoreUnavailable);
    isThere = true;
    await soon(async () => expect(await asking.ask({}, async () => 'asked')).toBe('asked'));
    expect(made).toEqual([{ isClosed: true }, { isClosed: false }]);
  });

  test('let a slow question be where Neo4j greets, or answers others', async () => {
    const asking = driversOf(
      async () => {},
      async () => true,
    );
    const slow = async () => {
      await pause(200);
      return 'slow';
    };
    expect(await asking.ask({}, slow)).toBe('slow');
    expect(made).toHaveLength(1);
  });

  test('let one question in half a minute find out whether a password that was refused is taken again', async () => {
    const asking = driversOf(
      async () => {},
      async () => true,
    );
    let now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    let asked = 0;
    let isRight = false;
    const signIn = () =>
      asking.ask({}, async () => {
        asked += 1;
        if (!isRight) throw refusal();
        return 'answered';
      });
    try {
      await expect(signIn()).rejects.toThrow(Neo4jError);
      await expect(signIn()).rejects.toThrow(StoreRefused);
      now += 31_000;
      const both = await Promise.allSettled([signIn(), signIn()]);
      expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(asked).toBe(2);
      now += 31_000;
      isRight = true;
      expect(await signIn()).toBe('answered');
      expect(await signIn()).toBe('answered');
    } finally {
      clock.mockRestore();
    }
  });

  test.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'answered'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'refused'],
  ])(
    'take it that the password is right again by an answer, an error too: after %s one is %s',
    async (code, end) => {
      const asking = driversOf(
        async () => {},
        async () => true,
      );
      let now = Date.now();
      const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
      const failing = (error: Error) =>
        asking.ask({}, async () => {
          throw error;
        });
      try {
        await expect(failing(refusal())).rejects.toThrow(Neo4jError);
        now += 31_000;
        await expect(failing(errorOf(code))).rejects.toThrow(Neo4jError);
        const next = asking.ask({}, async () => 'answered');
        expect(await next.catch(() => 'refused')).toBe(end);
      } finally {
        clock.mockRestore();
      }
    },
  );

  test('leave a driver with a session that never closes, and close it when nobody uses it', async () => {
    const asking = driversOf(never, async () => true);
    await asking.ask({}, async () => 'answered');
    await soon(() => expect(made).toEqual([{ isClosed: true }, { isClosed: false }]));
  });
});

describe('whether a Neo4j speaks', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const serverThat = async (greet: (words: Buffer) => string | null) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (words) => {
        const answer = greet(words);
        if (answer !== null) socket.write(Buffer.from(answer, 'hex'));
      });
    });
    servers.push(server);
    return `bolt://localhost:${await listen(server)}`;
  };

  test('is seen by its answer to a greeting in Bolt', async () => {
    const heard: string[] = [];
    const uri = await serverThat((words) => {
      heard.push(words.toString('hex', 0, 4));
      return '00000805';
    });
    expect(await speaksAt(uri, 5_000)).toBe(true);
    expect(heard).toEqual(['6060b017']);
  });

  test('is not seen by its taking connections', async () => {
    expect(await speaksAt(await serverThat(() => null), 100)).toBe(false);
    expect(await speaksAt(`bolt://127.0.0.1:${await freePort()}`, 5_000)).toBe(false);
    const plain = await serverThat(() => '00000805');
    expect(await speaksAt(plain.replace('bolt', 'neo4j+s'), 500)).toBe(false);
  });
});
