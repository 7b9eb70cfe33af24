import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

const complete = {
  DATABASE_URL: 'postgres://app@127.0.0.1:5432/htp',
  KEY_FILE: '/keys/ring.json',
  FILE_STORE_FOLDER: '/files',
  WECHAT_APP_ID: 'wx1',
  WECHAT_APP_SECRET: 'secret-of-wechat',
  COMMISSION_BASE_URL: 'https://commission.example.cn',
  COMMISSION_API_KEY: 'key',
};

const problemsOf = (source: Record<string, string>) => {
  try {
    readEnvironment(source);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
};

describe('readEnvironment', () => {
  it('converts numbers and booleans and fills in defaults', () => {
    const environment = readEnvironment({
      ...complete,
      PORT: '8080',
      SIMULATORS: 'false',
      JOBS_IN_PROCESS: 'true',
    });
    expect(environment).toMatchObject({
      PORT: 8080,
      SIMULATORS: false,
      JOBS_IN_PROCESS: true,
      LOG_LEVEL: 'info',
    });
  });

  it('names every setting that is missing or wrong and shows no value', () => {
    const message = problemsOf({
      ...complete,
      KEY_FILE: '',
      PORT: '99999',
      DATABASE_URL: 'mysql://root:hunter2@db',
    });
    expect(message).toContain('KEY_FILE');
    expect(message).toContain('PORT');
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('hunter2');
  });

  it('refuses loosened limits in production', () => {
    const production = { ...complete, NODE_ENV: 'production', RATE_LIMIT_FACTOR: '2' };
    expect(problemsOf(production)).toContain('RATE_LIMIT_FACTOR');
  });

  it('refuses simulators and plain HTTP in production', () => {
    const message = problemsOf({
      ...complete,
      NODE_ENV: 'production',
      SIMULATORS: 'true',
      WECHAT_BASE_URL: 'http://127.0.0.1:4000',
    });
    expect(message).toContain('SIMULATORS');
    expect(message).toContain('WECHAT_BASE_URL');
    expect(message).toContain('EPOCH_KEY_FOLDER');
    const set = { ...complete, EPOCH_KEY_FOLDER: '/epoch-keys', NODE_ENV: 'production' };
    expect(readEnvironment(set).SIMULATORS).toBe(false);
  });

  it('refuses in production a database on another machine that could be anybody', () => {
    const production = { ...complete, EPOCH_KEY_FOLDER: '/epoch-keys', NODE_ENV: 'production' };
    const elsewhere = 'postgres://app:hunter2@database.example/htp';
    const message = problemsOf({ ...production, DATABASE_URL: elsewhere, DATABASE_OWNER_URL: elsewhere });
    expect(message).toMatch(/^DATABASE_URL: must say sslmode=verify-full.*\nDATABASE_OWNER_URL: must say/);
    expect(message).not.toContain('hunter2');
    expect(problemsOf({ ...production, NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toContain('NODE_TLS');
    expect(problemsOf({ ...production, DATABASE_URL: `${elsewhere}?sslmode=verify-full` })).toBe('');
    expect(problemsOf({ ...complete, DATABASE_URL: elsewhere })).toBe('');
  });
});
