import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PICTURE_CONSENT_VERSION } from '@htp/domain';
import pg from 'pg';
import { AccessTokens } from '../modules/accounts/index.ts';
import { FileKeyProvider } from '../platform/crypto/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { openDatabase } from '../start/database.ts';
import { apiSettings } from './api-settings.ts';
import { memoryOf } from './cpu.ts';
import { startServer } from './processes.ts';
import { percentile } from './report.ts';

/** What so many candidates at once mean for them and for everybody else. Times in ms. */
export interface RecognitionRow {
  readonly concurrent: number;
  readonly perMinute: number;
  readonly p95Ms: number;
  /** How many were; the others showed a card at the same moment as somebody else, or were refused. */
  readonly verified: number;
  readonly requests: number;
  /** Of cheap requests meanwhile. */
  readonly othersP50Ms: number;
  readonly othersP95Ms: number;
  readonly othersRefused: number;
  readonly memoryMb: number;
}

interface Card {
  readonly file: string;
  readonly name: string;
  readonly number: string;
}

const SAMPLES = resolve('samples/idcards');
const CANDIDATES = [1, 4, 16];
const PER_LEVEL = 32;
const BACK = 'back-good-1.jpg';
const CHEAP = ['/api/me', '/api/seasons/open'];
/** Somebody else asks this often. */
const CHEAP_EVERY_MS = 20;
const SETTLING_MS = 6_000;

/** Sends real photographs through the API, from 1, 4 and 16 candidates at once, while somebody else asks for little things. */
export async function measureRecognition(onProgress: (line: string) => void): Promise<RecognitionRow[]> {
  const folder = await openDataFolder(resolve('.data/bench/recognition'));
  const database = await openDatabase({}, folder.path);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  owner.on('error', () => undefined);
  try {
    await migrate(database.ownerUrl, database.applicationUrl);
    const settings = apiSettings(database.applicationUrl, folder);
    const api = await startServer('main.js', '/health/ready', settings);
    await sleep(SETTLING_MS);
    const candidates = new Candidates(owner, new AccessTokens(new FileKeyProvider(folder.keyFile)));
    const cards = await readableCards();
    const rows: RecognitionRow[] = [];
    for (const concurrent of CANDIDATES) {
      onProgress(`${concurrent} at once`);
      rows.push(await measureLevel(concurrent, { api, candidates, cards }));
    }
    await api.stop();
    return rows;
  } finally {
    await owner.end();
    await database.stop();
    await folder.release();
  }
}

/** People who have just signed in; each photographs one card. */
class Candidates {
  private readonly owner: pg.Pool;
  private readonly tokens: AccessTokens;

  constructor(owner: pg.Pool, tokens: AccessTokens) {
    this.owner = owner;
    this.tokens = tokens;
  }

  async signIn(): Promise<{ authorization: string }> {
    const [accountId, sessionId] = [randomUUID(), randomUUID()];
    await this.owner.query(`INSERT INTO account (id, kind) VALUES ($1, 'candidate')`, [accountId]);
    await this.owner.query(
      `INSERT INTO session (id, account_id, way, started_at, refreshed_at, expires_at)
       VALUES ($1, $2, 'wechat', now(), now(), now() + interval '1 day')`,
      [sessionId, accountId],
    );
    await this.owner.query(
      'INSERT INTO picture_consent (account_id, version, given_at) VALUES ($1, $2, now())',
      [accountId, PICTURE_CONSENT_VERSION],
    );
    return { authorization: `Bearer ${this.tokens.issue(accountId, sessionId, new Date()).token}` };
  }

  /** What finished tries proved and counted: there are fewer cards than candidates, and each shows his for the first time. */
  async forget(): Promise<void> {
    await this.owner.query('DELETE FROM identity');
    await this.owner.query(
      `DELETE FROM identity_document_day d WHERE NOT EXISTS (
         SELECT FROM identity_try t WHERE t.document_index = d.document_index AND t.outcome IS NULL)`,
    );
  }
}

interface Level {
  readonly api: { readonly url: string; readonly pid: number };
  readonly candidates: Candidates;
  readonly cards: readonly Card[];
}

async function measureLevel(concurrent: number, { api, candidates, cards }: Level): Promise<RecognitionRow> {
  const everybodyElse = askCheaply(api.url, await candidates.signIn());
  const waiting = Array.from({ length: PER_LEVEL }, (_, index) => cards[index % cards.length]!).values();
  const latencies: number[] = [];
  let verified = 0;
  const begun = performance.now();
  const candidate = async () => {
    for (const card of waiting) {
      await candidates.forget();
      const session = await candidates.signIn();
      const asked = performance.now();
      if ((await verify(api.url, session, card)) === 201) verified += 1;
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: concurrent }, candidate));
  const minutes = (performance.now() - begun) / 60_000;
  const others = await everybodyElse.stop();
  return {
    concurrent,
    perMinute: PER_LEVEL / minutes,
    p95Ms: percentile(latencies, 0.95),
    verified,
    requests: PER_LEVEL,
    othersP50Ms: percentile(others.latencies, 0.5),
    othersP95Ms: percentile(others.latencies, 0.95),
    othersRefused: others.refused,
    memoryMb: (await memoryOf(api.pid)) / 2 ** 20,
  };
}

/** @returns the status of the answer */
async function verify(url: string, headers: { authorization: string }, card: Card): Promise<number> {
  const body = new FormData();
  body.set('name', card.name);
  body.set('documentNumber', card.number);
  for (const [side, file] of Object.entries({ front: card.file, back: BACK }))
    body.set(side, new Blob([await readFile(join(SAMPLES, 'images', file))]), file);
  const address = `${url}/api/identity/automatic-verifications`;
  const answer = await fetch(address, { method: 'POST', headers, body });
  await answer.arrayBuffer();
  return answer.status;
}

/** One little request after the other until it is stopped. */
function askCheaply(url: string, headers: { authorization: string }) {
  const latencies: number[] = [];
  let refused = 0;
  let stopped = false;
  const asking = (async () => {
    for (let count = 0; !stopped; count++) {
      const asked = performance.now();
      const answer = await fetch(url + CHEAP[count % CHEAP.length], { headers });
      await answer.arrayBuffer();
      latencies.push(performance.now() - asked);
      if (!answer.ok) refused += 1;
      await sleep(CHEAP_EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await asking;
      return { latencies, refused };
    },
  };
}

/** Cards that are read every time: one that is not would lock its document after three tries. */
async function readableCards(): Promise<Card[]> {
  const labels = JSON.parse(await readFile(join(SAMPLES, 'labels.json'), 'utf8')) as {
    images: (Card & { class: string; difficulty: string })[];
  };
  return labels.images.filter((label) => label.class === 'good_front' && label.difficulty !== 'hard');
}
