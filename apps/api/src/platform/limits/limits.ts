/** A flow of requests: so many at once, then so many a minute. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Whose requests are counted together: of a network, of an account, about a unit, of everybody. */
export type Subject = 'address' | 'account' | 'unit' | 'overall';

/** What may happen in an hour or a Beijing day, counted in PostgreSQL over all processes. */
export interface Budget {
  readonly name: string;
  readonly per: Subject | 'name' | 'document' | 'account at unit';
  readonly most: number;
  readonly in: 'hour' | 'day';
}

/** What a route is, as far as its limits go. */
export const ROUTE_KINDS = [
  'read',
  'write',
  'expensive',
  'upload',
  'sign_in',
  'public',
  'operations',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** In memory, each process for itself. */
export type Rates = Readonly<Partial<Record<'address' | 'account' | 'overall', Rate>>>;

/** Everything that limits a route, beside the rules of its module. */
export interface RouteLimits {
  readonly kind: RouteKind;
  /** Shared by all routes of the kind. */
  readonly rates: Rates;
  /** Counted before the route answers. */
  readonly budgets: readonly Budget[];
  /** Counted by the route's module, which knows what a failure is; named here so that they are seen. */
  readonly judged: readonly Budget[];
}

/**
 * How much of each kind (reasons: docs/adr/0031-limits.md). Addresses are generous: a hospital of 3,000 people has one, and on the
 * last day they all come.
 */
export const RATES_OF_KIND: Readonly<Record<RouteKind, Rates>> = {
  read: {
    address: { burst: 12_000, perMinute: 30_000 },
    account: { burst: 300, perMinute: 600 },
  },
  write: {
    address: { burst: 6_000, perMinute: 12_000 },
    account: { burst: 120, perMinute: 180 },
  },
  expensive: {
    address: { burst: 600, perMinute: 1_200 },
    account: { burst: 30, perMinute: 30 },
  },
  upload: {
    address: { burst: 1_500, perMinute: 1_500 },
    account: { burst: 40, perMinute: 30 },
    overall: { burst: 6_000, perMinute: 6_000 },
  },
  sign_in: {
    address: { burst: 3_000, perMinute: 1_500 },
    overall: { burst: 30_000, perMinute: 30_000 },
  },
  public: {
    address: { burst: 600, perMinute: 300 },
    overall: { burst: 12_000, perMinute: 12_000 },
  },
  operations: { address: { burst: 60, perMinute: 300 } },
};
