import 'reflect-metadata';
import express, { type Request, type Response } from 'express';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../platform/config/index.ts';
import { RefreshCookie } from './refresh-cookie.ts';

const SETTINGS = {
  DATABASE_URL: 'postgres://127.0.0.1/htp',
  KEY_FILE: '/keys/keys.json',
  EPOCH_KEY_FOLDER: '/epoch-keys',
  FILE_STORE_FOLDER: '/files',
  WECHAT_APP_ID: 'wx-1',
  WECHAT_APP_SECRET: 'secret-of-the-app',
  COMMISSION_BASE_URL: 'https://commission.example',
  COMMISSION_API_KEY: 'key-of-the-commission',
};
const TOKEN = 'x'.repeat(43);

const cookieIn = (NODE_ENV: string) => new RefreshCookie(readEnvironment({ ...SETTINGS, NODE_ENV }));

function written(write: (response: Response) => void): string {
  const headers: string[] = [];
  const response = Object.create(express.response) as Response;
  response.append = ((_: string, value: string) => headers.push(value)) as never;
  Object.assign(response, { req: {} });
  write(response);
  return headers.join('\n');
}

const request = (cookie: string) => ({ headers: { cookie } }) as Request;

describe('the cookie of a refresh token', () => {
  it('travels over TLS only in production, under a name that plain HTTP cannot set', () => {
    const set = written((response) => cookieIn('production').put(response, TOKEN));
    expect(set).toBe(
      `__Secure-htp_refresh=${TOKEN}; Path=/api/sessions/browser; HttpOnly; Secure; SameSite=Strict`,
    );
    expect(cookieIn('production').read(request(`htp_refresh=${TOKEN}`))).toBeUndefined();
    expect(cookieIn('production').read(request(`a=b; __Secure-htp_refresh=${TOKEN}`))).toBe(TOKEN);
  });

  it('is cleared with the attributes it was set with: browsers would keep it otherwise', () => {
    const cleared = written((response) => cookieIn('production').clear(response));
    expect(cleared).toMatch(
      /^__Secure-htp_refresh=; Path=\/api\/sessions\/browser; Expires=Thu, 01 Jan 1970/,
    );
    expect(cleared).toContain('; Secure');
  });

  it('needs no TLS on a machine of its own', () => {
    expect(written((response) => cookieIn('development').put(response, TOKEN))).not.toContain('Secure');
  });
});
