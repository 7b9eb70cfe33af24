import { callOutside, OutsideCallFailed } from '../outside-call.ts';
import { readCommissionAnswer } from './commission-answer.ts';
import {
  Commission,
  CommissionRefused,
  CommissionUnavailable,
  type CommissionAnswer,
  type CommissionPerson,
} from './commission.ts';

export interface CommissionSettings {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Milliseconds for one call. */
  readonly timeout?: number;
}

const longestAnswer = 1024 * 1024;

/**
 * The interface we expect of the platform, which publishes none (docs/adr/0005-ports-and-simulators.md): `POST
 * /v1/credentials/query`, the person in the body, so that no number stands in an address that proxies write down.
 */
export class CommissionHttpClient extends Commission {
  private readonly settings: CommissionSettings;

  constructor(settings: CommissionSettings) {
    super();
    this.settings = settings;
  }

  override async findCredentials(person: CommissionPerson): Promise<CommissionAnswer> {
    const { documentType, documentNumber, name } = person;
    const { status, body } = await this.query({ documentType, documentNumber, name });
    // Too many requests, or theirs took too long: later it may do.
    if (status === 429 || status === 408) throw new CommissionUnavailable(`status ${status}`);
    if (status >= 400) throw new CommissionRefused(status);
    return readCommissionAnswer(body);
  }

  private async query(body: object): Promise<{ status: number; body: unknown }> {
    const url = new URL(`${this.settings.baseUrl.replace(/\/$/, '')}/v1/credentials/query`);
    const headers = { authorization: `Bearer ${this.settings.apiKey}` };
    try {
      return await callOutside(url, {
        method: 'POST',
        headers,
        body,
        timeout: this.settings.timeout ?? 5000,
        longestAnswer,
      });
    } catch (error) {
      throw error instanceof OutsideCallFailed ? new CommissionUnavailable(error.message) : error;
    }
  }
}
