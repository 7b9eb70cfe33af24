import fc from 'fast-check';
import { ApiDocument, type Operation, type Preferred, Records, requestsOf } from '../document/index.ts';
import type { Ground } from '../ground/ground.ts';
import { Callers, callersOf } from '../spoiled/callers.ts';
import { draftOf, wireOf } from '../spoiled/draft.ts';
import type { Mutation } from '../spoiled/mutation.ts';
import { mutationsOf } from '../spoiled/mutations.ts';
import type { Find, Search } from '../traces/search.ts';
import { Unanswered, Wire } from '../wire/index.ts';
import { CANARIES, CANARY_NAMES, type CanaryName } from './canaries.ts';

/** Which fields are the right ones for a canary. */
const FIELDS: Readonly<Record<CanaryName, readonly string[]>> = {
  name: ['name', 'displayName'],
  'document number': ['documentNumber'],
  'permit number': ['documentNumber', 'certificateNumber'],
  phone: ['phone'],
  'registration code': ['registrationCode', 'registrationNumber'],
  'access token': ['ticket'],
  'refresh token': ['refreshToken', 'state'],
  'registration receipt': ['queryCode', 'confirmationCode', 'verificationNumber'],
  password: ['password', 'newPassword', 'currentPassword'],
  'one-time code': ['code'],
  openid: ['code', 'openid', 'userName'],
};

const RIGHT: Preferred = Object.fromEntries(
  CANARY_NAMES.flatMap((canary) => FIELDS[canary].map((field) => [field, [CANARIES[canary]]])),
);
const CONNECTIONS = 8;
/** So many mutations of an operation are tried with one canary before the next request is a valid one. */
const EVERY_OTHER = 3;

/**
 * Sends canaries to every operation: in the fields where they belong, and wherever else something can be sent, by turns to the processes
 * at these addresses.
 */
export class CanaryStorm {
  /** What problems have given back. */
  readonly echoed: Find[] = [];
  sent = 0;
  readonly operations: readonly Operation[];
  private readonly document = ApiDocument.committed();
  private readonly mutations = new Map<Operation, Mutation[]>();
  private readonly ground: Ground;
  private readonly search: Search;
  private readonly seed: number;

  constructor(ground: Ground, search: Search, seed: number) {
    this.ground = ground;
    this.search = search;
    this.seed = seed;
    this.operations = this.document.operations;
  }

  async blow(urls: readonly string[], requests: number): Promise<void> {
    const callers = new Callers(urls[0]!);
    const records = await Records.read(this.ground.owner, await callers.accountIds());
    const numbers = Array.from({ length: requests }, (_, n) => n).values();
    const worker = async (_: unknown, place: number) => {
      const wire = new Wire(urls[place % urls.length]!);
      for (const n of numbers) await this.shoot(wire, callers, records, n);
      wire.close();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  }

  private async shoot(wire: Wire, callers: Callers, records: Records, n: number): Promise<void> {
    const { operations, seed } = this;
    const operation = operations[n % operations.length]!;
    const round = Math.floor(n / operations.length);
    const canary = CANARY_NAMES[(n + round) % CANARY_NAMES.length]!;
    const preferred = { ...records.for(operation), ...RIGHT };
    const [request] = fc.sample(requestsOf(this.document, operation, preferred), {
      numRuns: 1,
      seed: seed + n,
    });
    const callersInTurn = callersOf(operation);
    const caller = callersInTurn[round % 2 === 0 ? 0 : n % callersInTurn.length]!;
    const headers = await callers.headersOf(caller);
    const draft = draftOf(request!, headers);
    if (n % EVERY_OTHER !== 0) this.mutation(operation, n).apply(draft, CANARIES[canary]);
    this.sent += 1;
    const answer = await wire.send(wireOf(draft)).catch((error: unknown) => {
      if (error instanceof Unanswered) return undefined;
      throw error;
    });
    if (!answer) return;
    if (answer.status === 401) await callers.renew(caller, headers);
    if (answer.status < 400) return;
    const told = Buffer.concat([Buffer.from(JSON.stringify(answer.headers)), answer.body]);
    this.echoed.push(...this.search.in(told, `a problem of ${operation.id}`));
  }

  private mutation(operation: Operation, n: number): Mutation {
    const all = this.mutations.get(operation) ?? mutationsOf(this.document, operation);
    this.mutations.set(operation, all);
    return all[(Math.imul(n + 1, 2_654_435_761) >>> 0) % all.length]!;
  }
}
