import { describe, expect, it } from 'vitest';
import { apiOrigin } from './api-origin.ts';

describe('the address of the API', () => {
  it('is taken as it is given', () => {
    expect(apiOrigin('https://api.example.org', true)).toBe('https://api.example.org');
  });

  it.each([
    undefined,
    '',
    'http://api.example.org',
    'https://api.example.org/api',
    'https://',
    'api.example.org',
  ])('is refused for people as %j', (given) => {
    expect(() => apiOrigin(given, true)).toThrow('VITE_API_ORIGIN has to be');
  });

  it('is this machine while the client is worked on', () => {
    expect(apiOrigin(undefined, false)).toBe('http://127.0.0.1:3000');
  });
});
