import { setTimeout as sleep } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';

/** What an authenticator app shows for one of the demo's accounts; the secrets are those of `demo-staff.ts` in the API. */
function authenticatorOf(userName: string): TOTP {
  return new TOTP({ secret: Secret.fromUTF8(userName.padEnd(20, '.')) });
}

export const codeOf = (userName: string): string => authenticatorOf(userName).generate();

/** For so long the present code is shown. */
export const secondsLeft = (): number => Math.ceil(new TOTP().remaining() / 1000);

/** Waits for the next code: each is good once. */
export async function nextCodeOf(userName: string): Promise<string> {
  await sleep(new TOTP().remaining() + 100);
  return codeOf(userName);
}
