import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { creditCodeCheckCharacter, QUERY_CODE_BYTES, queryCodeFrom } from '@htp/domain';
import sharp from 'sharp';
import { codeOf, stepNow } from '../ground/people.ts';
import { type Answer, call, from } from './caller.ts';

/** A way of guessing at a secret that needs no account. */
export interface Secret {
  readonly name: string;
  /** Whether the guess was looked at, right or wrong, and not refused before. */
  readonly judged: (answer: Answer) => boolean;
  readonly guess: (url: string, attacker: number) => Promise<Answer>;
}

/** Somebody's registration, of which an attacker has seen the number. */
export async function registrationNumber(url: string): Promise<string> {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#dcb' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'proof.jpg');
  const uploaded = await fetch(`${url}/api/registrations/proofs`, { method: 'POST', body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const code17 = `12420106${String(randomInt(1e9)).padStart(9, '0')}`;
  const answer = await fetch(`${url}/api/registrations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      name: '新城样例守密医院',
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: code17 + creditCodeCheckCharacter(code17),
      categoryCode: 'A100',
      divisionCode: '420106',
      supervisingUnitId: null,
      address: '武昌区样例路1号',
      responsible: { name: '钱院长', phone: '13800001111' },
      officer: { name: '李考务', phone: '027-88886666' },
      userName: `officer${randomInt(1e6)}`,
      proof: [id],
    }),
  });
  if (!answer.ok) throw new Error(`no registration: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { number: string }).number;
}

export function otherSecrets(number: string): readonly Secret[] {
  return [
    {
      name: 'query codes of a registration',
      judged: ({ status }) => status === 404,
      guess: (url, attacker) =>
        call({
          method: 'POST',
          url: `${url}/api/registrations/inquiries`,
          headers: from(attacker),
          body: { number, queryCode: queryCodeFrom(randomBytes(QUERY_CODE_BYTES)) },
        }),
    },
    {
      name: 'passwords of staff',
      judged: ({ code }) => code === 'credentials_wrong',
      guess: (url, attacker) =>
        signIn(url, attacker, {
          userName: `seed-officer-${10 + (attacker % 10)}`,
          password: randomBytes(9).toString('base64url'),
        }),
    },
    {
      name: 'codes of an authenticator, with the right password',
      judged: ({ code }) => code === 'second_factor_wrong',
      guess: (url, attacker) =>
        signIn(url, attacker, {
          userName: OF_KNOWN_PASSWORD,
          password: 'seeded-for-tests-2026',
          code: wrongCode(OF_KNOWN_PASSWORD),
        }),
    },
  ];
}

const OF_KNOWN_PASSWORD = 'seed-officer-7';

/** A million codes are few: one that is right by luck would be no fault of the API. */
function wrongCode(userName: string): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(userName, stepNow() + steps));
  for (;;) {
    const code = String(randomInt(1e6)).padStart(6, '0');
    if (!right.includes(code)) return code;
  }
}

const signIn = (url: string, attacker: number, body: object) =>
  call({ method: 'POST', url: `${url}/api/sessions/password`, headers: from(attacker), body });
