import { HttpSimulator, type SimulatedAnswer, type SimulatedRequest } from '../http-simulator.ts';
import { simulatedPractitioners } from './simulated-practitioners.ts';

/** The commission's platform with three fictional people in its register; it knows nobody else. */
export class CommissionSimulator extends HttpSimulator {
  private readonly apiKey: string;

  constructor(nodeEnv: 'development' | 'test' | 'production', apiKey: string) {
    super(nodeEnv);
    this.apiKey = apiKey;
  }

  protected override answer({ method, url, headers, body }: SimulatedRequest): SimulatedAnswer {
    if (method !== 'POST' || url.pathname !== '/v1/credentials/query') return { status: 404, body: {} };
    if (headers.authorization !== `Bearer ${this.apiKey}`) return { status: 401, body: {} };
    const asked = (body ?? {}) as Record<string, unknown>;
    const known = simulatedPractitioners.find(
      ({ documentType, documentNumber, name }) =>
        documentType === asked.documentType && documentNumber === asked.documentNumber && name === asked.name,
    );
    return { status: 200, body: { records: known?.records ?? [] } };
  }
}
