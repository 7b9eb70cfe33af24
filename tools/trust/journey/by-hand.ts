import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import type { Session } from '../ground/people.ts';

const done = <T>(...request: Parameters<typeof ask>): Promise<T> => succeeded<T>(ask(...request));

/** Somebody with a card whom a reviewer verifies: no recogniser reads anything. */
export async function verifiedByHand(
  ground: Ground,
  who: Session,
  reviewer: Session,
  { name, documentNumber }: { readonly name: string; readonly documentNumber: string },
): Promise<void> {
  const url = ground.url();
  // Cards go to reviewers only after the recogniser had its try.
  await ground.owner.query(
    `INSERT INTO identity_try (id, day, account_id, document_index, fingerprint, outcome)
     VALUES ($1, current_date, $2, '\\x00', '\\x00', 'refunded')`,
    [randomUUID(), who.accountId],
  );
  const [, year, month, day, order] = /^.{6}(.{4})(..)(..)(...)/.exec(documentNumber)!;
  const request = await manualRequest(ground, who, {
    ...{ documentType: 'RESIDENT_ID', name, documentNumber, bornOn: `${year}-${month}-${day}` },
    sex: Number(order) % 2 === 0 ? 'female' : 'male',
  });
  await approve(url, reviewer, request);
}

/** What a reviewer does with a case that is as it should be. */
export async function approve(url: string, reviewer: Session, caseId: string): Promise<void> {
  const path = `/api/review/identities/${caseId}`;
  await done(url, reviewer, ['POST', `${path}/claim`]);
  const { contentTag } = await done<{ contentTag: string }>(url, reviewer, ['GET', path]);
  const approved = { decision: 'approved' };
  await done(url, reviewer, ['POST', `${path}/decision`], approved, { 'if-match': contentTag });
}

/** @returns the id of the case */
export async function manualRequest(ground: Ground, who: Session, typed: object): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, String(value));
  for (const side of ['front', 'back'])
    form.append(side, new Blob([new Uint8Array(await noise())]), `${side}.jpg`);
  const path = ['POST', '/api/identity/manual-requests'] as const;
  return (await done<{ id: string }>(ground.url(), who, path, form)).id;
}

/** A picture that says nothing. */
export const noise = (): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 320, height: 200, channels: 3, background: '#777' },
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
