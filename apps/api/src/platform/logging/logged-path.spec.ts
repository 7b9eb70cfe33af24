import { expect, it } from 'vitest';
import { loggedPath } from './logged-path.ts';

const words = new Set(['api', 'units', 'versions']);
const ID = '01a2074c-3626-7182-91b2-814309a2acc2';

it.each([
  [`/api/units/${ID}?name=夏侯`, `/api/units/${ID}`],
  ['/api/units/versions/12', '/api/units/versions/12'],
  ['/api/units/420583199105077328', '/api/units/…'],
  ['/api/夏侯怡一/13971948203', '/api/…/…'],
  ['/zhangsan', '/…'],
  ['*', '…'],
  ['/', '/'],
])('%s is logged as %s', (url, logged) => expect(loggedPath(url, words)).toBe(logged));
