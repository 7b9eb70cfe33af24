import { isProblem } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshCode } from '../../../test/registration-steps.ts';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { UnitRegistry } from './unit-registry.ts';

const ROUNDS = 8;

let app: TestApplication;

beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.close());

const registrationOf = (institutionCode: string, supervisingUnitId: string | null) => ({
  name: `样例医院${institutionCode.slice(12, 17)}`,
  institutionCodeKind: 'unified_social_credit_code' as const,
  institutionCode,
  supervisingUnitId,
  categoryCode: 'A100',
  divisionCode: '420106',
});

/** A unit and the one below it. */
async function pair() {
  const registry = app.get(UnitRegistry);
  const code = freshCode();
  const upper = await registry.register(registrationOf(code, null));
  return { code, upper, lower: await registry.register(registrationOf(freshCode(), upper)) };
}

describe('the tree of units', () => {
  it('stays a tree, with true paths, when three moves at once would close a circle', async () => {
    const registry = app.get(UnitRegistry);
    for (let round = 0; round < ROUNDS; round += 1) {
      const pairs = [await pair(), await pair(), await pair()];
      const moves = pairs.map(({ code, upper }, index) =>
        registry.reregister(upper, registrationOf(code, pairs[(index + 1) % 3]!.lower)),
      );
      const answers = await Promise.allSettled(moves);
      const refused = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as unknown] : [],
      );
      expect(refused.map((reason) => isProblem(reason, 'registration_invalid'))).toEqual([true]);
    }
    const untrue = await app.database.asOwner(
      `SELECT u.id FROM unit u LEFT JOIN unit above ON above.id = u.supervising_unit_id
       WHERE u.path <> u.id || coalesce(above.path, '{}')`,
    );
    expect(untrue).toEqual([]);
  });
});
