import fc from 'fast-check';
import {
  type ApiDocument,
  type ApiRequest,
  type Operation,
  type Preferred,
  requestsOf,
} from '../document/index.ts';
import { Unanswered, Wire, type WireAnswer } from '../wire/index.ts';
import { type Caller, type Callers, callersOf } from '../spoiled/callers.ts';
import { draftOf, wireOf } from '../spoiled/draft.ts';
import { type Finding, isShed, Judge } from './judge.ts';
import type { Mutation } from '../spoiled/mutation.ts';
import { mutationsOf } from '../spoiled/mutations.ts';

/** A fault that was found, and how to send the same again. */
export interface Found extends Finding {
  readonly operation: string;
  readonly caller: Caller;
  readonly mutations: readonly string[];
}

/** What is sent: a valid request, who asks, and how it is spoiled. */
interface Shot {
  readonly request: ApiRequest;
  readonly caller: Caller;
  readonly mutations: readonly Mutation[];
}

/** Where there is something to ask for. */
export interface Target {
  readonly document: ApiDocument;
  readonly operations: readonly Operation[];
  readonly url: string;
  readonly callers: Pick<Callers, 'headersOf' | 'renew'>;
  readonly seed: number;
}

/** The records that parameters and fields of an operation may name. */
export type Naming = (operation: Operation) => Preferred;

/** A mark that is not by chance in an answer. */
const CANARY = 'zq9canary7f3k';
const CONNECTIONS = 8;
const REQUESTS_TO_SPOIL = 5;
const SPOILED_AT_ONCE = 4;

/** Sends spoiled requests of operations and judges what comes back. */
export class Fuzzer {
  readonly found: Found[] = [];
  /** How many of each operation. */
  readonly sent = new Map<string, number>();
  /** Refused for the load, and told when to come again. */
  shed = 0;
  private readonly target: Target;
  private readonly judge: Judge;

  constructor(target: Target) {
    this.target = target;
    this.judge = new Judge(target.document);
  }

  get total(): number {
    return [...this.sent.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Requests as they should be, by somebody who may: what they make, later ones name. */
  async valid(naming: Naming, each: number): Promise<void> {
    await this.forEach(async (operation, wire) => {
      const [caller] = callersOf(operation);
      for (const request of this.samples(operation, naming, each))
        await this.shoot(wire, { request, caller: caller!, mutations: [] });
    });
  }

  /** Every way to spoil each operation, alone; of all these a `part` by chance. */
  async sweep(naming: Naming, part: number): Promise<void> {
    await this.forEach(async (operation, wire) => {
      const requests = this.samples(operation, naming, REQUESTS_TO_SPOIL);
      const callers = callersOf(operation);
      const chosen = mutationsOf(this.target.document, operation).filter((_, n) => this.isChosen(n, part));
      for (const [n, mutation] of chosen.entries()) {
        // Every other time somebody who may, in between everybody by turns.
        const caller = callers[n % 2 === 0 ? 0 : Math.floor(n / 2) % callers.length]!;
        await this.shoot(wire, { request: requests[n % requests.length]!, caller, mutations: [mutation] });
      }
    });
  }

  /** Several ways at once, by chance; what is found is shrunk to the least that shows it. */
  async random(naming: Naming, each: number): Promise<void> {
    const { document, seed } = this.target;
    await this.forEach(async (operation, wire) => {
      const mutations = mutationsOf(document, operation);
      const shots = fc.record({
        request: requestsOf(document, operation, naming(operation)),
        caller: fc.constantFrom(...callersOf(operation)),
        mutations: fc.uniqueArray(fc.constantFrom(...mutations), {
          minLength: 1,
          maxLength: SPOILED_AT_ONCE,
        }),
      });
      const property = fc.asyncProperty(shots, async (shot) => (await this.look(wire, shot)).length === 0);
      const { counterexample } = await fc.check(property, { numRuns: each, seed });
      if (counterexample) await this.shoot(wire, counterexample[0]);
    });
  }

  private samples(operation: Operation, naming: Naming, count: number): ApiRequest[] {
    const { document, seed } = this.target;
    return fc.sample(requestsOf(document, operation, naming(operation)), { numRuns: count, seed });
  }

  private isChosen(n: number, part: number): boolean {
    return (Math.imul((n + 1) ^ this.target.seed, 2_654_435_761) >>> 0) / 2 ** 32 < part;
  }

  private async shoot(wire: Wire, shot: Shot): Promise<void> {
    const { request, caller, mutations } = shot;
    const how = { operation: request.operation.id, caller, mutations: mutations.map(({ name }) => name) };
    for (const finding of await this.look(wire, shot)) this.found.push({ ...finding, ...how });
  }

  private async look(wire: Wire, { request, caller, mutations }: Shot): Promise<Finding[]> {
    const { operation } = request;
    const headers = await this.target.callers.headersOf(caller);
    const draft = draftOf(request, headers);
    for (const mutation of mutations) mutation.apply(draft, CANARY);
    this.sent.set(operation.id, (this.sent.get(operation.id) ?? 0) + 1);
    const answer = await answerTo(wire, wireOf(draft));
    if (answer instanceof Unanswered) return [{ fault: 'unanswered', detail: answer.message }];
    if (isShed(answer)) this.shed += 1;
    if (answer.status === 401) await this.target.callers.renew(caller, headers);
    const isMoved =
      draft.method !== operation.method || draft.target !== undefined || mutations.some(movesPath);
    return this.judge.findings(answer, draft.method, isMoved ? undefined : operation, CANARY);
  }

  /** Several operations at once, each on a connection of its own. */
  private async forEach(work: (operation: Operation, wire: Wire) => Promise<void>): Promise<void> {
    const waiting = this.target.operations.values();
    const worker = async () => {
      const wire = new Wire(this.target.url);
      for (const operation of waiting) await work(operation, wire);
      wire.close();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  }
}

/** Another address may be another operation's. */
const movesPath = ({ name }: Mutation): boolean => name.startsWith('path ');

async function answerTo(wire: Wire, request: Parameters<Wire['send']>[0]): Promise<WireAnswer | Unanswered> {
  try {
    return await wire.send(request);
  } catch (error) {
    if (error instanceof Unanswered) return error;
    throw error;
  }
}
