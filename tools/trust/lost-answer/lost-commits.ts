import type { Socket } from 'node:net';
import { Relay } from './relay.ts';

/** Changes that are one statement (docs/adr/0017-hot-writes.md): it is their commit. */
const AT_ONCE = ['declaration.submit', 'declaration.decide', 'declaration.save_draft'];

/** How many commits were left without an answer. */
export interface LostCommits {
  sent: number;
  cut: number;
}

/**
 * Stands before PostgreSQL. Passes on a COMMIT, or a statement that is its own, and then, for this share, lets the API never hear of it: half of
 * the time at once, half of the time when PostgreSQL has answered.
 */
export function losingCommits(port: number, share: number, losses: LostCommits): Promise<Relay> {
  return Relay.to(port, ({ near, far }) => {
    const messages = new FrontendMessages();
    let lost = false;
    near.on('data', (chunk) => {
      far.write(chunk);
      if (!messages.read(chunk).some(commits)) return;
      losses.sent++;
      lost = Math.random() < share;
      if (!lost) return;
      losses.cut++;
      if (Math.random() < 0.5) forget(near);
    });
    far.on('data', (answer) => {
      if (lost) {
        near.destroy();
        far.destroy();
      } else near.write(answer);
    });
  });
}

/** The API sees a connection that is gone; PostgreSQL has the statement and will answer. */
function forget(near: Socket): void {
  near.removeAllListeners('close');
  near.destroy();
}

interface Message {
  readonly type: string;
  readonly body: Buffer;
}

function commits({ type, body }: Message): boolean {
  if (type === 'Q') return body.toString().startsWith('COMMIT');
  if (type !== 'B') return false;
  // Bind: the portal's name, then the statement's.
  const [, statement] = body.toString('latin1').split('\0');
  return statement !== undefined && AT_ONCE.includes(statement);
}

const HEAD = 5;

/** The messages of the protocol's client side, as they come in chunks; the first has no type. */
class FrontendMessages {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;

  read(chunk: Buffer): Message[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const whole: Message[] = [];
    for (;;) {
      const typed = this.begun ? 1 : 0;
      if (this.rest.length < typed + 4) return whole;
      const end = typed + this.rest.readUInt32BE(typed);
      if (this.rest.length < end) return whole;
      const type = this.begun ? String.fromCharCode(this.rest[0]!) : '';
      whole.push({ type, body: this.rest.subarray(this.begun ? HEAD : 4, end) });
      this.rest = this.rest.subarray(end);
      this.begun = true;
    }
  }
}
