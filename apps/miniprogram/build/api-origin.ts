/**
 * Where the mini-program finds the API: it has no address of its own that would tell. A phone reaches `https` only.
 * @throws Error when a build for people has no such address
 */
export function apiOrigin(given: string | undefined, isForPeople: boolean): string {
  if (!isForPeople) return given ?? 'http://127.0.0.1:3000';
  if (given === undefined || !/^https:\/\/[^/?#]+$/.test(given))
    throw new Error(
      `VITE_API_ORIGIN has to be the address of the API, like https://example.org, without a path; it is ${given ?? 'not set'}`,
    );
  return given;
}
