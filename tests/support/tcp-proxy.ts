import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from './neo4j/loopback.ts';

export interface TcpProxy {
  port: number;
  /** How many connections of clients are open. */
  connections(): number;
  /** All comes through again, what was held back too; connections on which words were lost are reset. */
  pass(): Promise<void>;
  /** Each piece comes later, and only so many bytes a second. */
  slow(milliseconds: number, bytesPerSecond: number): void;
  /** Nothing comes through, and nothing is lost: a cable pulled out for a while. */
  freeze(): void;
  /** A black hole: connections are taken, all that is said on them is swallowed for good. */
  swallow(): void;
  /** The same after so many more bytes of answers: in the middle of one. */
  swallowAfter(bytes: number): void;
  /** Resets all that is open; what comes after passes. */
  cut(): void;
  /** Resets all that is open and takes no connection. */
  refuse(): void;
  /** Brings the next request with these bytes to the server, and resets the connection in place of the answer. */
  loseAnswerTo(words: Buffer): void;
  stop(): void;
}

type Weather = 'fair' | 'slow' | 'frozen' | 'swallowing';

interface Wire {
  near: Socket;
  far: Socket | null;
  /** Something on it was lost: it can never make sense again. */
  isBroken: boolean;
  losesAnswer: boolean;
}

/** A wire to a server at a loopback port, with all that can befall a wire. */
export async function startTcpProxy(port: number): Promise<TcpProxy> {
  const wires = new Set<Wire>();
  let weather: Weather = 'fair';
  let slowness = { milliseconds: 0, bytesPerSecond: Number.POSITIVE_INFINITY };
  let answersLeft = Number.POSITIVE_INFINITY;
  let lost: Buffer | null = null;

  const reset = (wire: Wire) => {
    wires.delete(wire);
    wire.near.resetAndDestroy();
    wire.far?.destroy();
  };

  /** Whether the piece gets through. */
  const travel = async (wire: Wire, piece: Buffer): Promise<boolean> => {
    if (weather === 'slow') {
      await pause(slowness.milliseconds + (piece.length / slowness.bytesPerSecond) * 1_000);
    }
    while (weather === 'frozen' && wires.has(wire)) await pause(10);
    if (weather === 'swallowing') wire.isBroken = true;
    return !wire.isBroken && wires.has(wire);
  };

  const pump = (wire: Wire, from: Socket, to: Socket, seen: (piece: Buffer) => boolean) => {
    from.on('data', async (piece: Buffer) => {
      from.pause();
      if ((await travel(wire, piece)) && seen(piece)) to.write(piece);
      from.resume();
    });
    from.on('error', () => {});
    from.on('close', () => {
      if (from === wire.near) wires.delete(wire);
      to.destroy();
    });
  };

  const asked = (wire: Wire, piece: Buffer): boolean => {
    if (lost && piece.includes(lost)) {
      lost = null;
      wire.losesAnswer = true;
    }
    return true;
  };

  const answered = (wire: Wire, piece: Buffer): boolean => {
    if (wire.losesAnswer) {
      reset(wire);
      return false;
    }
    answersLeft -= piece.length;
    if (answersLeft > 0) return true;
    weather = 'swallowing';
    wire.isBroken = true;
    wire.near.write(piece.subarray(0, Math.max(0, piece.length + answersLeft)));
    return false;
  };

  const server = createServer((near) => {
    const wire: Wire = { near, far: null, isBroken: weather === 'swallowing', losesAnswer: false };
    wires.add(wire);
    if (wire.isBroken) {
      near.on('error', () => {});
      near.on('close', () => wires.delete(wire));
      near.resume();
      return;
    }
    const far = connect(port, '127.0.0.1');
    wire.far = far;
    pump(wire, near, far, (piece) => asked(wire, piece));
    pump(wire, far, near, (piece) => answered(wire, piece));
  });
  const ownPort = await listen(server);

  return {
    port: ownPort,
    connections: () => wires.size,
    async pass() {
      weather = 'fair';
      answersLeft = Number.POSITIVE_INFINITY;
      lost = null;
      for (const wire of wires) if (wire.isBroken) reset(wire);
      if (server.listening) return;
      server.listen(ownPort, '127.0.0.1');
      await once(server, 'listening');
    },
    slow(milliseconds, bytesPerSecond) {
      weather = 'slow';
      slowness = { milliseconds, bytesPerSecond };
    },
    freeze() {
      weather = 'frozen';
    },
    swallow() {
      weather = 'swallowing';
      for (const wire of wires) wire.isBroken = true;
    },
    swallowAfter(bytes) {
      answersLeft = bytes;
    },
    cut() {
      for (const wire of [...wires]) reset(wire);
    },
    refuse() {
      server.close();
      for (const wire of [...wires]) reset(wire);
    },
    loseAnswerTo(words) {
      lost = words;
    },
    stop() {
      server.close();
      for (const wire of [...wires]) reset(wire);
    },
  };
}
