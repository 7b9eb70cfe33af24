import { describe, expect, it } from 'vitest';
import { apiOrigin, DEMO_ORIGIN } from './api-origin.ts';

describe('the address of the API', () => {
  it('is taken as it is given', () => {
    expect(apiOrigin('https://api.example.org')).toBe('https://api.example.org');
  });

  it.each(['', 'http://api.example.org', 'https://api.example.org/api', 'https://', 'api.example.org'])(
    'is refused as %j',
    (given) => {
      expect(() => apiOrigin(given)).toThrow('VITE_API_ORIGIN has to be');
    },
  );

  it('is that of the demo where none is given', () => {
    expect(apiOrigin(undefined)).toBe(DEMO_ORIGIN);
  });
});
