/** Where `npm start` answers: what WeChat's developer tool can reach with 不校验合法域名, and no phone can. */
export const DEMO_ORIGIN = 'http://127.0.0.1:3000';

/**
 * Where the mini-program finds the API: it has no address of its own that would tell. Without one it is built for the demo.
 * @throws Error for an address that no phone would be let to
 */
export function apiOrigin(given: string | undefined): string {
  if (given === undefined || given === DEMO_ORIGIN) return DEMO_ORIGIN;
  if (!/^https:\/\/[^/?#]+$/.test(given))
    throw new Error(
      `VITE_API_ORIGIN has to be the address of the API, like https://example.org, without a path; it is ${given}`,
    );
  return given;
}
