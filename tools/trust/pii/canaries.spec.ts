import { expect, it } from 'vitest';
import { Search } from '../traces/search.ts';
import { CANARIES, CANARY_NAMES, formsOf } from './canaries.ts';

it.each(CANARY_NAMES)('sees %s in every form', (name) => {
  const search = new Search(formsOf(name, CANARIES[name]));
  const forms = [...formsOf(name, CANARIES[name])];
  expect(forms.length).toBeGreaterThan(8);
  for (const { form, bytes } of forms) {
    const found = search.in(Buffer.concat([Buffer.from('{"x":"'), bytes, Buffer.from('"}')]), 'here');
    expect(found.map((find) => find.form)).toContain(form);
  }
  expect(search.in(Buffer.from('{"x":"of nobody, and of nothing"}'), 'here')).toEqual([]);
});
