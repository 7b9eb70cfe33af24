import { expect, it } from 'vitest';
import { describeError } from './described-error.ts';

const logged = (error: Error) => JSON.stringify(describeError(error));

it('says where an error happened, and its message', () => {
  expect(describeError(new TypeError('no such thing'))).toMatchObject({
    type: 'TypeError',
    message: 'no such thing',
    stack: expect.stringMatching(/^\s+at .*described-error\.spec/),
  });
});

it('quotes nothing that was sent', () => {
  const unreadable = Object.assign(new Error('invalid input syntax for type integer: "420583199105077328"'), {
    code: '22P02',
    detail: 'Key (number)=(420583199105077328)',
  });
  expect(logged(unreadable)).not.toContain('4205');
  try {
    JSON.parse('{"name": 夏侯怡一');
  } catch (error) {
    expect(logged(error as Error)).not.toContain('夏侯');
  }
});
