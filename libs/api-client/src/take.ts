import { isProblem, ProblemError } from './problem.ts';

/** What openapi-fetch answers with. */
type Answer<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/**
 * The data of a request.
 * @throws ProblemError with the API's words, or `unreachable` when no answer came; an `AbortError` when it was given up
 */
export async function take<Data>(asked: Answer<Data>): Promise<Data> {
  const { data, error, response } = await asked.catch((thrown: unknown): never => {
    if (thrown instanceof Error && thrown.name === 'AbortError') throw thrown;
    throw thrown instanceof TypeError ? ProblemError.unreachable() : thrown;
  });
  if (response.ok) return data as Data;
  if (isProblem(error)) throw ProblemError.of(error);
  throw ProblemError.unexpected(response.status);
}
