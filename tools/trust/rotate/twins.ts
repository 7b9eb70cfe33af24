import type { Ground } from '../ground/ground.ts';
import { signInCandidate } from '../ground/people.ts';
import { verify } from '../ground/verify.ts';

/** Two accounts prove the same document at the same time, at two processes. */
export async function tryTwice(
  ground: Ground,
  front: string,
): Promise<{ accepted: number; refused: number }> {
  const sessions = await Promise.all([0, 1].map((n) => signInCandidate(ground.url(n), `twin-${n}-${front}`)));
  const answers = await Promise.all(sessions.map((session, n) => verify(ground.url(n), session, front)));
  await Promise.all(answers.map((answer) => answer.body?.cancel()));
  return {
    accepted: answers.filter(({ ok }) => ok).length,
    refused: answers.filter(({ status }) => status === 409).length,
  };
}
