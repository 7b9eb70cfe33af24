import type { Ground } from '../ground/ground.ts';
import { Guesser } from './guessers.ts';
import type { Secret } from './other-secrets.ts';
import type { Target } from './target.ts';

/** At once. */
const WORKERS = 48;
/** Of a hundred guesses so many are at confirmation codes, the rest at the other secrets. */
const AT_CODES = 90;

export interface Attacked {
  readonly guesses: number;
  readonly judged: ReadonlyMap<string, number>;
  /** Guesses that were right. */
  readonly found: number;
  /** Answers that are neither a no nor a 429 with Retry-After. */
  readonly unforeseen: readonly string[];
  readonly newcomers: { readonly came: number; readonly refused: readonly string[] };
  readonly rotated: boolean;
}

/** The accounts guess, each from its own address, while new colleagues come with the right code and the officer rotates it. */
export class Attack {
  private readonly ground: Ground;
  private readonly target: Target;
  private readonly guessers: readonly Guesser[];
  private readonly secrets: readonly Secret[];
  private readonly judged = new Map<string, number>([['confirmation codes', 0]]);
  private readonly unforeseen: string[] = [];
  private found = 0;
  private begun = 0;

  constructor(ground: Ground, target: Target, guessers: readonly Guesser[], secrets: readonly Secret[]) {
    this.ground = ground;
    this.target = target;
    this.guessers = guessers;
    this.secrets = secrets;
  }

  /** @param newcomers people who come during the attack, evenly */
  async run(guesses: number, newcomers: readonly number[]): Promise<Attacked> {
    const workers = Array.from({ length: WORKERS }, async () => {
      while (this.begun < guesses) await this.guess(this.begun++);
    });
    const came = this.letIn(newcomers, guesses);
    await Promise.all(workers);
    const { judged, found, unforeseen } = this;
    return { guesses, judged, found, unforeseen, ...(await came) };
  }

  private async guess(n: number): Promise<void> {
    const attacker = n % this.guessers.length;
    if (n % 100 < AT_CODES) {
      const answer = await this.guessers[attacker]!.guess(this.target.unitId);
      return this.note('confirmation codes', answer, answer.code === 'unit_code_wrong');
    }
    const { name, guess, judged } = this.secrets[n % this.secrets.length]!;
    const answer = await guess(this.ground.url(n), attacker);
    this.note(name, answer, judged(answer));
  }

  private note(
    secret: string,
    { status, code, retryAfter }: Awaited<ReturnType<Secret['guess']>>,
    judged: boolean,
  ): void {
    if (judged) this.judged.set(secret, (this.judged.get(secret) ?? 0) + 1);
    else if (status < 300) this.found++;
    else if (status !== 429 || retryAfter === undefined) this.unforeseen.push(`${secret}: ${status} ${code}`);
  }

  private async letIn(newcomers: readonly number[], guesses: number) {
    const refused: string[] = [];
    let rotated = false;
    for (const [turn, person] of newcomers.entries()) {
      const due = ((turn + 1) * guesses) / (newcomers.length + 2);
      while (this.begun < due) await new Promise((resolve) => setTimeout(resolve, 20));
      if (turn === newcomers.length >> 1) rotated = await this.target.rotate();
      const newcomer = await Guesser.signIn(this.ground, person);
      const { status, code } = await newcomer.guess(this.target.unitId, this.target.code);
      if (status !== 200) refused.push(`${status} ${code}`);
    }
    return { newcomers: { came: newcomers.length, refused }, rotated };
  }
}
