import { lookup } from 'node:dns/promises';
import { connect as connectPlainly, isIP, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';
import { unlessAborted } from '../../../core/unless-aborted.ts';

/** Bolt's first words: its magic number and the versions that are offered, 5.0 to 5.8 and 4.4. */
const GREETING = Buffer.from('6060b01700080805000004040000000000000000', 'hex');
const USUAL_PORT = 7687;

/**
 * Whether a Neo4j speaks at this address. That it accepts connections says nothing: one that is stopped does so too, and
 * so does whatever stands in between. The driver waits for such a one without an end; this does not.
 */
export async function speaksAt(uri: string, milliseconds: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, '');
  const end = AbortSignal.timeout(milliseconds);
  const speaks = async (address: string) => {
    const to = { host: address, port: Number(port) || USUAL_PORT };
    await answers(protocol.includes('+s') ? encrypted(to, host, protocol) : connectPlainly(to), end);
  };
  try {
    // A name may stand for all servers of a cluster: one that speaks is enough.
    const found = lookup(host, { all: true });
    const addresses = await unlessAborted(found, end, () => new Error('no address in time'));
    await Promise.any(addresses.map(({ address }) => speaks(address)));
    return true;
  } catch {
    return false;
  }
}

function encrypted(to: { host: string; port: number }, name: string, protocol: string): Socket {
  const rejectUnauthorized = protocol !== 'bolt+ssc:' && protocol !== 'neo4j+ssc:';
  return connectEncrypted({ ...to, rejectUnauthorized, ...(isIP(name) === 0 ? { servername: name } : {}) });
}

/** Greets, waits for any word, and hangs up. */
function answers(socket: Socket, end: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const leave = () => reject(new Error('no answer in time'));
    end.addEventListener('abort', leave, { once: true });
    socket.once('data', () => resolve()).once('error', reject);
    socket.once('close', () => reject(new Error('hung up')));
    socket.write(GREETING);
  }).finally(() => socket.destroy());
}
