import { readFileSync } from 'node:fs';
import { INBOX_PAGE, PAGE_OF_SUBJECT } from '@htp/domain';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly root: string;
  readonly pages: readonly { readonly path: string }[];
}

/** `pages.json` of this client, which is plain JSON. */
const { pages, subPackages } = JSON.parse(
  readFileSync(new URL('../pages.json', import.meta.url), 'utf8'),
) as {
  readonly pages: Package['pages'];
  readonly subPackages: readonly Package[];
};
const existing = [
  ...pages.map(({ path }) => path),
  ...subPackages.flatMap(({ root, pages: own }) => own.map(({ path }) => `${root}/${path}`)),
];

describe('the pages that messages lead to', () => {
  it.each([INBOX_PAGE, ...Object.values(PAGE_OF_SUBJECT)])('%s is one of this client', (page) => {
    expect(existing).toContain(page);
  });
});
