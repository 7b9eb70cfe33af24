import { type Fault, HttpSimulator, type SimulatedAnswer, type SimulatedRequest } from '../http-simulator.ts';
import { simulatedPractitioners } from './simulated-practitioners.ts';

/** How the platform can be told to fail. */
const COMMISSION_FAILURES = ['timeout', 'fault', 'refused', 'malformed', 'slow', 'partial'] as const;
export type CommissionFailure = (typeof COMMISSION_FAILURES)[number];

const SLOW_MILLISECONDS = 300;
/** What an unknown kind and a malformed field look like, beside the records that are right. */
const BAD_RECORDS = [
  { kind: 'pilot_licence', externalId: 'pilot-1', fields: {} },
  { kind: 'nurse_licence', externalId: 'nurse-of-no-date', fields: { renewedOn: '2023/02/30' } },
];

/**
 * The commission's platform with three fictional people in its register; it knows nobody else. `POST /simulator/failures` with
 * `{failures: [...]}` and its key makes the next queries fail, one each.
 */
export class CommissionSimulator extends HttpSimulator {
  private readonly apiKey: string;

  constructor(nodeEnv: 'development' | 'test' | 'production', apiKey: string) {
    super(nodeEnv);
    this.apiKey = apiKey;
  }

  /** The next queries meet these, in this order. */
  fail(...failures: CommissionFailure[]): void {
    this.failNext(...failures.map((failure) => this.faultOf(failure)));
  }

  protected override isControl({ url }: SimulatedRequest): boolean {
    return url.pathname === '/simulator/failures';
  }

  protected override answer(request: SimulatedRequest): SimulatedAnswer {
    const { method, url, headers } = request;
    if (headers.authorization !== `Bearer ${this.apiKey}`) return { status: 401, body: {} };
    if (method === 'POST' && this.isControl(request)) return this.control(request.body);
    if (method !== 'POST' || url.pathname !== '/v1/credentials/query') return { status: 404, body: {} };
    return { status: 200, body: { records: recordsOf(request.body) } };
  }

  private control(body: unknown): SimulatedAnswer {
    const named: unknown = (body as { failures?: unknown } | undefined)?.failures;
    const failures = COMMISSION_FAILURES.filter((failure) => Array.isArray(named) && named.includes(failure));
    if (failures.length === 0) return { status: 400, body: { known: COMMISSION_FAILURES } };
    this.fail(...failures);
    return { status: 200, body: { failures } };
  }

  private faultOf(failure: CommissionFailure): Fault {
    switch (failure) {
      case 'timeout':
        return 'hang';
      case 'fault':
        return { status: 503, body: {} };
      case 'refused':
        return { status: 401, body: {} };
      case 'malformed':
        return { status: 200, body: '<html>' };
      case 'slow':
        return (request) => ({ ...this.answer(request), delay: SLOW_MILLISECONDS });
      case 'partial':
        return ({ body }) => ({ status: 200, body: { records: [...recordsOf(body), ...BAD_RECORDS] } });
    }
  }
}

function recordsOf(body: unknown): readonly object[] {
  const asked = (body ?? {}) as Record<string, unknown>;
  const known = simulatedPractitioners.find(
    ({ documentType, documentNumber, name }) =>
      documentType === asked.documentType && documentNumber === asked.documentNumber && name === asked.name,
  );
  return known?.records ?? [];
}
