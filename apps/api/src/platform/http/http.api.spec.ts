import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type TestApplication } from '../../../test/test-application.ts';
import { Public } from '../access/index.ts';
import { Limited } from '../limits/index.ts';
import { ChoiceField, DateField, IntegerField, ObjectListField, TextField } from './index.ts';

class Line {
  @IntegerField({ min: 1, max: 9 })
  count: number;
}

class EchoInput {
  @TextField({ max: 5 })
  text: string;

  @ChoiceField(['a', 'b'], { optional: true })
  choice?: string;

  @DateField({ optional: true, nullable: true })
  on?: string | null;

  @ObjectListField(() => Line, { max: 2, optional: true })
  lines?: Line[];
}

@Controller('spec')
class SpecController {
  @Public()
  @Limited('public')
  @Post('echo')
  echo(@Body() input: EchoInput) {
    return input;
  }

  @Public()
  @Get('fail/:how')
  fail(@Param('how') how: string): never {
    if (how === 'twice') throw new DomainError('no_unit', undefined, [], ['no_unit', 'not_verified']);
    if (how === 'domain') throw new DomainError('rate_limited', { retryAfterSeconds: 7 });
    throw new Error('password of 夏侯怡一 is hunter2');
  }
}

@Module({ controllers: [SpecController] })
class SpecModule {}

let application: TestApplication;

beforeAll(async () => {
  application = await startTestApplication({ imports: [SpecModule] });
});
afterAll(() => application.close());

const echo = (body: string | object, type = 'application/json') =>
  application.http.post('/api/spec/echo').set('Content-Type', type).send(body);

describe('answers', () => {
  it('are kept by nobody on the way, successes and problems alike', async () => {
    for (const path of ['/health/live', '/api/nowhere', '/api/spec/fail/inside']) {
      const { headers } = await application.http.get(path);
      expect(headers['cache-control'], path).toBe('no-store');
    }
  });
});

describe('problems', () => {
  it('are problem+json with Chinese text, a code and the request id', async () => {
    const { body, headers, status } = await application.http.get('/api/nowhere');
    expect(status).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'not_found', status: 404, type: 'urn:htp:problem:not_found' });
    expect(body.title).toMatch(/\p{Script=Han}/u);
    expect(body.requestId).toBe(headers['x-request-id']);
  });

  it('tell nothing of an unforeseen error', async () => {
    const { status, text } = await application.http.get('/api/spec/fail/inside');
    expect(status).toBe(500);
    expect(text).toContain('"internal"');
    expect(text).not.toMatch(/hunter2|夏侯|Error|\.ts/);
  });

  it('name every reason when there are several', async () => {
    const { body } = await application.http.get('/api/spec/fail/twice');
    expect([body.code, body.reasons]).toEqual(['no_unit', ['no_unit', 'not_verified']]);
  });

  it('say when to come again', async () => {
    const { status, headers } = await application.http.get('/api/spec/fail/domain');
    expect([status, headers['retry-after']]).toEqual([429, '7']);
  });
});

describe('input', () => {
  it('passes when it has the shape, and nothing is converted', async () => {
    const input = { text: '你好', choice: 'a', on: null, lines: [{ count: 1 }] };
    const { status, body } = await echo(input);
    expect([status, body]).toEqual([201, input]);
  });

  it('names every wrong field by its pointer', async () => {
    const { status, body } = await echo({
      text: '123456',
      choice: 'c',
      on: '2026-02-30',
      lines: [{ count: 1 }, { count: '2' }],
    });
    expect([status, body.code]).toEqual([400, 'shape_invalid']);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]),
    ).toEqual([
      ['/text', 'too_long'],
      ['/choice', 'not_allowed'],
      ['/on', 'date_invalid'],
      ['/lines/1/count', 'type_wrong'],
    ]);
    expect(body.errors[0].detail).toMatch(/\p{Script=Han}/u);
  });

  it('refuses unknown fields at every depth', async () => {
    const { status, body } = await echo({ text: 'a', status: 'approved', lines: [{ count: 1, fee: 0 }] });
    expect([status, body.code]).toEqual([400, 'unknown_field']);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/status',
      '/lines/0/fee',
    ]);
  });

  it.each([
    ['a broken body', '{"text":'],
    ['a key that reaches a prototype', '{"text":"a","__proto__":{"x":1}}'],
    ['a prototype deep inside', '{"text":"a","lines":[{"count":1,"constructor":{}}]}'],
    ['a bare value', '"text"'],
  ])('refuses %s', async (_, body) => {
    const answer = await echo(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed_body']);
  });

  it.each([
    ['NUL', 'a\0b'],
    ['a lone surrogate', '\ud800'],
    ['an escape', '\u001b[0m'],
  ])('refuses text with %s', async (_, text) => {
    const { status, body } = await echo({ text });
    expect([status, body.errors[0].code]).toEqual([400, 'character_not_allowed']);
  });

  it('refuses a body that is too large or of another kind', async () => {
    const large = await echo({ text: 'a'.repeat(300_000) });
    expect([large.status, large.body.code, large.body.params.limitBytes]).toEqual([
      413,
      'payload_too_large',
      262_144,
    ]);
    const xml = await echo('<text/>', 'application/xml');
    expect([xml.status, xml.body.code]).toEqual([415, 'media_type_unsupported']);
  });
});

describe('access', () => {
  it('stops the start when a route declares none', async () => {
    @Controller('undeclared')
    class UndeclaredController {
      @Get('x')
      x() {}
    }
    @Module({ controllers: [UndeclaredController] })
    class UndeclaredModule {}
    await expect(startTestApplication({ imports: [UndeclaredModule] })).rejects.toThrow(
      'routes without @Allow or @Public: GET /undeclared/x (UndeclaredController.x)',
    );
  });
});

describe('operations', () => {
  it('answer alive, ready and with metrics by route pattern', async () => {
    expect((await application.http.get('/health/live')).body).toEqual({ status: 'live' });
    expect((await application.http.get('/health/ready')).body).toEqual({ status: 'ready' });
    const { text } = await application.http.get('/metrics');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="[^"]*spec\/echo",status="201"\}/,
    );
    expect(text).toContain('database_pool_connections{state="open"}');
  });
});
