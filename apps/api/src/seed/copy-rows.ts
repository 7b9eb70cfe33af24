import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A cell of a row: an object is JSON, an array an array of PostgreSQL. */
export type Cell = string | number | boolean | Date | Buffer | null | readonly string[] | Json;

class Json {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** A value for a column of JSON. */
export const json = (value: unknown): Json => new Json(value);

/** Rows on their way into tables, kept as the text that COPY reads. */
export class CopyRows {
  private readonly tables = new Map<string, { columns: string; lines: string[] }>();
  count = 0;

  /** @param row values by column; every row of a table names the same columns in the same order */
  add(table: string, row: Readonly<Record<string, Cell>>): void {
    let known = this.tables.get(table);
    if (!known) this.tables.set(table, (known = { columns: Object.keys(row).join(', '), lines: [] }));
    known.lines.push(Object.values(row).map(textOf).join('\t'));
    this.count += 1;
  }

  /** Copies all of them, one table after the other through each connection. */
  async copyTo(...clients: Client[]): Promise<void> {
    const waiting = [...this.tables];
    const copyThrough = async (client: Client) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [table, { columns, lines }] = next;
        const target = client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`));
        await pipeline(Readable.from([Buffer.from(`${lines.join('\n')}\n`)]), target);
      }
    };
    await Promise.all(clients.map(copyThrough));
  }
}

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function textOf(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell === 'string') return escaped(cell);
  if (cell instanceof Json) return escaped(JSON.stringify(cell.value));
  return escaped(`{${(cell as readonly string[]).map((item) => JSON.stringify(item)).join(',')}}`);
}

const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (character) => ESCAPED[character]!);
