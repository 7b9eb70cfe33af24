import { describe, expect, it } from 'vitest';
import { mendingPage } from './section-pages.ts';

const section = { section: 'education', credentialId: 'c', editable: true } as const;

describe('what papers say otherwise', () => {
  it('is mended in the credential that was chosen, or where one is chosen', () => {
    expect(mendingPage(section, 'd')).toEqual({ page: 'credential', query: { id: 'c' } });
    expect(mendingPage({ ...section, credentialId: null }, 'd')?.page).toBe('credentialChoice');
    const details = { ...section, section: 'declaration_details', credentialId: null } as const;
    expect(mendingPage(details, 'd')).toEqual({ page: 'details', query: { id: 'd' } });
  });

  it('is mended nowhere while nothing may be changed', () => {
    expect(mendingPage({ ...section, editable: false }, 'd')).toBeUndefined();
  });
});
