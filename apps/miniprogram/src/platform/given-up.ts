/** What a request ends with that its owner gave up: no problem to show. */
export function givenUp(): Error {
  const error = new Error('the request was given up');
  error.name = 'AbortError';
  return error;
}

export const isGivenUp = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.name === 'AbortError';
