import type { Session } from '../ground/people.ts';
import { ask, type Told } from './ask.ts';
import type { Cell } from './cells.ts';
import type { Asker } from './places.ts';

export type Sessions = Readonly<Partial<Record<Asker, Session>>>;

export interface Answer {
  readonly cell: Cell;
  readonly told: Told;
  /** What the same person is told of what is not there; only where the address names something. */
  readonly ofAbsent: Told | undefined;
}

const AT_ONCE = 8;

/** Asks what the cells ask. Each asker is asked first about what is not there: that is what all else is compared with. */
export class Sweep {
  requests = 0;
  private readonly url: string;
  private readonly sessions: Sessions;
  private readonly ofAbsent = new Map<string, Promise<Told>>();

  constructor(url: string, sessions: Sessions) {
    this.url = url;
    this.sessions = sessions;
  }

  /** Several at once, in no order. */
  async over(cells: readonly Cell[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    const waiting = cells.values();
    const work = async () => {
      for (const cell of waiting) answers.push(await this.answerTo(cell));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return answers;
  }

  /** One after the other: what changes something changes what the next is told. What one has deleted nobody else is asked about. */
  async inOrder(cells: readonly Cell[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    const gone = new Set<string>();
    for (const cell of cells) {
      const record = Object.values(cell.ids).join('/');
      if (record !== '' && gone.has(record)) continue;
      const answer = await this.answerTo(cell);
      if (cell.operation.method === 'DELETE' && answer.told.status < 300) gone.add(record);
      answers.push(answer);
    }
    return answers;
  }

  private async answerTo(cell: Cell): Promise<Answer> {
    const ofAbsent = cell.absentIds && (await this.absentFor(cell, cell.absentIds));
    return { cell, told: await this.send(cell, cell.ids), ofAbsent };
  }

  private absentFor(cell: Cell, absentIds: Cell['ids']): Promise<Told> {
    const key = [cell.asker, cell.operation.id, ...Object.values(absentIds)].join(' ');
    const asked = this.ofAbsent.get(key) ?? this.send(cell, absentIds);
    this.ofAbsent.set(key, asked);
    return asked;
  }

  private send({ operation, asker }: Cell, ids: Cell['ids']): Promise<Told> {
    this.requests++;
    const who = asker === 'anonymous' ? null : this.sessions[asker]!;
    return ask(this.url, who, { operation, ids });
  }
}
