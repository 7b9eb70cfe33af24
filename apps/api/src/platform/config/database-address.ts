import { isIPv4 } from 'node:net';
import { parse } from 'pg-connection-string';

/**
 * What is wrong with how `address` would be spoken to: another machine over anything but TLS with its certificate and name verified.
 * It is read as the driver reads it; `require` and `verify-ca`, which the driver takes for `verify-full` until its next major version,
 * will mean less.
 */
export function addressProblem(address: string): string | undefined {
  try {
    const { host, ssl, sslmode } = parse(address) as ReturnType<typeof parse> & { sslmode?: string };
    if (isThisMachine(host ?? '')) return undefined;
    const isVerified = sslmode === 'verify-full' && typeof ssl === 'object' && !('rejectUnauthorized' in ssl);
    return isVerified ? undefined : 'must say sslmode=verify-full, as its server is another machine';
  } catch {
    return 'sslrootcert, sslcert or sslkey cannot be read';
  }
}

const isThisMachine = (host: string) =>
  host.startsWith('/') || host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
