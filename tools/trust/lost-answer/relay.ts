import { connect, createServer, type Server, type Socket } from 'node:net';

/** Two ends of a connection that goes through us. */
export interface Ends {
  readonly near: Socket;
  readonly far: Socket;
}

/** Passes connections on to somebody else, and lets `watch` meddle with each. */
export class Relay {
  readonly port: number;
  private readonly server: Server;
  private readonly open: Set<Socket>;

  private constructor(server: Server, open: Set<Socket>) {
    this.server = server;
    this.open = open;
    this.port = (server.address() as { port: number }).port;
  }

  /** @param watch listens to both ends and passes on what is to be passed on */
  static async to(port: number, watch: (ends: Ends) => void): Promise<Relay> {
    const open = new Set<Socket>();
    const server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(end);
        end.setNoDelay(true);
        // Whoever is gone takes the other along.
        end.on('error', () => undefined);
        end.on('close', () => {
          open.delete(end);
          other.end();
        });
      }
      watch({ near, far });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Relay(server, open);
  }

  close(): void {
    this.server.close();
    for (const end of this.open) end.destroy();
  }
}
