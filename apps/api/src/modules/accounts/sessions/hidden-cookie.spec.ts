import express, { type Request, type Response } from 'express';
import { describe, expect, it } from 'vitest';
import { HiddenCookie } from './hidden-cookie.ts';

const VALUE = 'x'.repeat(43);
const PATH = '/api/sessions/browser';

const cookieIn = (NODE_ENV: 'production' | 'development') =>
  new HiddenCookie({ NODE_ENV }, 'htp_refresh', PATH);

function written(write: (response: Response) => void): string {
  const headers: string[] = [];
  const response = Object.create(express.response) as Response;
  response.append = ((_: string, value: string) => headers.push(value)) as never;
  Object.assign(response, { req: {} });
  write(response);
  return headers.join('\n');
}

const request = (cookie: string) => ({ headers: { cookie } }) as Request;

describe('a cookie that no script reads', () => {
  it('travels over TLS only in production, under a name that plain HTTP cannot set', () => {
    const set = written((response) => cookieIn('production').put(response, VALUE));
    expect(set).toBe(`__Secure-htp_refresh=${VALUE}; Path=${PATH}; HttpOnly; Secure; SameSite=Strict`);
    expect(cookieIn('production').read(request(`htp_refresh=${VALUE}`))).toBeUndefined();
    expect(cookieIn('production').read(request(`a=b; __Secure-htp_refresh=${VALUE}`))).toBe(VALUE);
  });

  it('lasts as long as it is told, else as long as the browser', () => {
    const lasting = written((response) => cookieIn('development').put(response, VALUE, 60_000));
    expect(lasting).toContain('; Max-Age=60;');
    expect(written((response) => cookieIn('development').put(response, VALUE))).not.toContain('Expires');
  });

  it('is cleared with the attributes it was set with: browsers would keep it otherwise', () => {
    const cleared = written((response) => cookieIn('production').clear(response));
    expect(cleared).toMatch(
      /^__Secure-htp_refresh=; Path=\/api\/sessions\/browser; Expires=Thu, 01 Jan 1970/,
    );
    expect(cleared).toContain('; Secure');
  });

  it('needs no TLS on a machine of its own', () => {
    expect(written((response) => cookieIn('development').put(response, VALUE))).not.toContain('Secure');
  });
});
