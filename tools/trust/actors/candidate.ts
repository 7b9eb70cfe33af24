import { randomInt } from 'node:crypto';
import { Actor } from './actor.ts';
import type { Receipt } from './ledger.ts';

/** What of a declaration its candidate goes by. */
export interface OwnDeclaration extends Receipt {
  readonly seasonId: string;
  readonly level: string;
  readonly specialtyCode: string;
  readonly subjects: readonly string[];
  readonly historyCandidate: boolean;
  readonly statementVersion: string;
  readonly notice: { readonly version: string };
  readonly sections: readonly {
    readonly section: string;
    readonly credentialId: string | null;
    readonly fields: Readonly<Record<string, unknown>> | null;
  }[];
}

const ROOT = '/api/declarations';

/** Somebody of `populate.ts` who declares, again and again. */
export class Candidate extends Actor {
  /** His declaration that is alive, or the last one. */
  async current(): Promise<OwnDeclaration | undefined> {
    const { body } = await this.get(`${ROOT}?limit=1`);
    const [newest] = (body?.items ?? []) as Receipt[];
    return newest && this.read(newest.id);
  }

  async read(id: string): Promise<OwnDeclaration | undefined> {
    const { ok, body } = await this.get(`${ROOT}/${id}`);
    return ok ? (body as OwnDeclaration) : undefined;
  }

  submit({ id, version, status, statementVersion }: Submittable): Promise<Receipt | undefined> {
    const event = status === 'returned' ? 'resubmitted' : 'submitted';
    return this.change(event, { path: `${ROOT}/${id}/submission`, body: { version, statementVersion } });
  }

  withdraw({ id }: Pick<Receipt, 'id'>): Promise<Receipt | undefined> {
    return this.change('withdrawn', { path: `${ROOT}/${id}/withdrawal` });
  }

  /** Changes 申报信息 of a draft, or of one that was returned for it. @returns with the version that it has now */
  async correct<D extends Receipt>(declaration: D): Promise<D | undefined> {
    const registrationCode = String(randomInt(10_000_000, 99_999_999));
    return this.save(declaration, { declaration_details: { registrationCode } });
  }

  /** Begins one like `pattern`, up to where it can be submitted. */
  async startLike(pattern: OwnDeclaration, seasonId = pattern.seasonId): Promise<Submittable | undefined> {
    const { level, specialtyCode, subjects, historyCandidate, statementVersion, notice } = pattern;
    const choice = { seasonId, level, specialtyCode, subjects, historyCandidate };
    const started = await this.change('started', { path: ROOT, body: choice });
    if (!started) return undefined;
    const read = { noticeVersion: notice.version };
    await this.send({ method: 'POST', path: `${ROOT}/${started.id}/notice-acknowledgement`, body: read });
    const saved = await this.save(started, sectionsLike(pattern));
    return saved && { ...saved, statementVersion };
  }

  /** A save that was answered with silence is found out by looking: it has no key. */
  private async save<D extends Receipt>(declaration: D, sections: object): Promise<D | undefined> {
    const { id, version } = declaration;
    const body = { version, sections };
    const answer = await this.send({ method: 'PATCH', path: `${ROOT}/${id}`, body });
    const now = answer.ok ? (answer.body as { version: number }) : undefined;
    if (now) await this.ledger.note(this.person, 'saved', { id, version: now.version });
    const found = now ?? (answer.tries > 1 ? await this.read(id) : undefined);
    return found && { ...declaration, version: found.version };
  }
}

type Submittable = Receipt & Pick<OwnDeclaration, 'statementVersion'>;

/** The same credentials, and 申报信息 of another 网报号. */
function sectionsLike({ sections }: OwnDeclaration): object {
  const chosen = sections.filter(({ credentialId }) => credentialId !== null);
  const details = sections.find(({ section }) => section === 'declaration_details')?.fields;
  return {
    ...Object.fromEntries(chosen.map(({ section, credentialId }) => [section, credentialId])),
    declaration_details: {
      residencyCertificate: false,
      establishment: 'permanent',
      registrationNumber: `2027${randomInt(1_000_000_000, 9_999_999_999)}`,
      registrationCode: String(randomInt(10_000_000, 99_999_999)),
      applicationForm: details?.['applicationForm'],
    },
  };
}
