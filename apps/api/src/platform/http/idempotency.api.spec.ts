import { randomUUID } from 'node:crypto';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Public } from '../access/index.ts';
import { Limited } from '../limits/index.ts';
import { ActivityService } from '../activity/index.ts';
import { RecordedChange, UnitOfWork } from '../database/index.ts';
import { IdempotencyKeys, Idempotent, IdempotentAtOnce, TextField } from './index.ts';

class SpecInput {
  @TextField({ max: 20 })
  text: string;
}

/** Signs every request in as whom the header names, before the idempotency interceptor looks. */
class SignedIn implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest();
    request.actor = { accountId: request.headers['x-account'] };
    return next.handle();
  }
}

@Controller('spec')
class SpecController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  @Public()
  @Limited('public')
  @Post('things')
  @Idempotent()
  async add(@Body() { text }: SpecInput) {
    const id = randomUUID();
    await this.unitOfWork.run(() =>
      this.activity.record({ type: 'unit.registered', subject: { kind: 'unit', id } }),
    );
    await new Promise((resolve) => setTimeout(resolve, text === 'slow' ? 300 : 0));
    if (text === 'fail') throw new DomainError('not_now');
    return { id };
  }
}

const registerUnit = new RecordedChange<{ id: string }>('spec.at_once', {
  before: { waited: `SELECT pg_sleep(CASE WHEN $2 = 'slow' THEN 0.3 ELSE 0 END)` },
  changed: `INSERT INTO unit (id, name, searched_name, name_grams, name_length, institution_code, path, category_code,
      division_code)
    SELECT $1::uuid, $2, $2, '{}', 1, $1::text, ARRAY[$1::uuid], 'A100', '420100' FROM waited RETURNING id`,
  returning: 'id',
});

@Controller('spec')
class SpecAtOnceController {
  constructor(private readonly activity: ActivityService) {}

  @Public()
  @Limited('public')
  @Post('things-at-once')
  @IdempotentAtOnce()
  async add(@Body() { text }: SpecInput) {
    const id = randomUUID();
    const activity = { type: 'unit.registered', subject: { kind: 'unit', id } } as const;
    if (text === 'fail') throw new DomainError('not_now');
    if (text !== 'forget') await this.activity.change(registerUnit, [id, text], activity, { id });
    return { id };
  }
}

@Module({
  controllers: [SpecController, SpecAtOnceController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: SignedIn }],
})
class SpecModule {}

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication({ imports: [SpecModule] });
});
afterAll(() => application.close());

const account = randomUUID();
const recorded = async () =>
  (await application.database.asOwner<{ n: number }>('SELECT count(*)::int n FROM activity'))[0]!.n;

describe.each(['things', 'things-at-once'])('Idempotency-Key of %s', (route) => {
  const add = (text: string, key: string | undefined, by = account) => {
    const request = application.http.post(`/api/spec/${route}`).set('X-Account', by);
    return (key === undefined ? request : request.set('Idempotency-Key', key)).send({ text });
  };

  it('is required and has a form', async () => {
    expect((await add('a', undefined)).body.code).toBe('idempotency_key_required');
    expect((await add('a', 'short')).body.code).toBe('idempotency_key_invalid');
  });

  it('answers the first success again and changes nothing', async () => {
    const key = randomUUID();
    const first = await add('a', key);
    const before = await recorded();
    const again = await add('a', key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await recorded()).toBe(before);
  });

  it('belongs to an account', async () => {
    const key = randomUUID();
    const mine = await add('a', key);
    const theirs = await add('a', key, randomUUID());
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('refuses another body under the same key', async () => {
    const key = randomUUID();
    await add('a', key);
    const other = await add('b', key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('lets only one of many at once through', async () => {
    const key = randomUUID();
    const before = await recorded();
    const answers = await Promise.all(Array.from({ length: 6 }, () => add('slow', key)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    expect(answers.filter(({ body }) => body.code === 'in_flight').length).toBe(
      statuses.filter((s) => s === 409).length,
    );
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id)).size).toBe(1);
    expect(await recorded()).toBe(before + 1);
  });

  it('is forgotten after a month', async () => {
    const key = randomUUID();
    const first = await add('a', key);
    await application.database.asOwner(
      `UPDATE idempotency_key SET created_at = now() - interval '31 days' WHERE key = $1`,
      [key],
    );
    expect(await application.get(IdempotencyKeys).forgetOld()).toBe(1);
    expect((await add('a', key)).body.id).not.toBe(first.body.id);
  });

  it('keeps no failure: the same key may succeed later', async () => {
    const key = randomUUID();
    const before = await recorded();
    expect((await add('fail', key)).status).toBe(409);
    expect(await recorded()).toBe(before);
    expect((await add('a', key)).status).toBe(201);
  });
});

describe('a route that keeps its receipt with its change', () => {
  const add = (text: string, key: string) =>
    application.http
      .post('/api/spec/things-at-once')
      .set({ 'X-Account': account, 'Idempotency-Key': key })
      .send({ text });

  it('answers all of many at once alike: the key is unique', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => add('slow', key)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('refuses another body that comes at the same time', async () => {
    const key = randomUUID();
    const answers = await Promise.all([add('slow', key), add('other', key)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('fails when it succeeds without a receipt: a retry would act twice', async () => {
    expect((await add('forget', randomUUID())).status).toBe(500);
  });
});
