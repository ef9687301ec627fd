import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What is told of what goes through, before it is passed on, from a connection's start. */
type Listeners = { fromServer?: () => (chunk: Buffer) => void; fromClient?: () => (chunk: Buffer) => void };

/** Stands between an installation and its Postgres server, and passes everything on. */
export async function openGate(
  given: string,
  { fromServer, fromClient }: Listeners,
): Promise<{ url: string; stop: () => void }> {
  const upstream = new URL(given);
  const sockets = new Set<Socket>();
  const gate = createServer((client) => {
    const server = connect(Number(upstream.port || 5432), upstream.hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    // Read before it is passed on: whoever has the answer can be sure that what was done for it is here.
    passOn(server, client, fromServer?.());
    passOn(client, server, fromClient?.());
    // Whichever end goes, the other goes with it; a connection that breaks is the installation's to deal with.
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('end', end).on('error', end);
  });
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const address = gate.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const url = new URL(given);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.href,
    stop: () => {
      gate.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function passOn(from: Socket, to: Socket, listen?: (chunk: Buffer) => void) {
  from.on('data', (chunk: Buffer) => {
    listen?.(chunk);
    to.write(chunk);
  });
}

/** Takes Postgres' messages apart: a letter, a length that counts itself, what it says. */
export function messageReader(onMessage: (kind: string, body: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 5) {
      const end = 1 + rest.readInt32BE(1);
      if (rest.length < end) return;
      onMessage(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end));
      rest = rest.subarray(end);
    }
  };
}
