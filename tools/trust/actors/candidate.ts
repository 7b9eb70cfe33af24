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
  /** His declaration that is alive, or the last one. @param seasonId where; anywhere by default */
  async newest(seasonId?: string): Promise<OwnDeclaration | undefined> {
    const { body } = await this.get(`${ROOT}?limit=1${seasonId ? `&seasonId=${seasonId}` : ''}`);
    const [newest] = (body?.items ?? []) as Receipt[];
    return newest && this.read(newest.id);
  }

  async read(id: string): Promise<OwnDeclaration | undefined> {
    const { ok, body } = await this.get(`${ROOT}/${id}`);
    return ok ? (body as OwnDeclaration) : undefined;
  }

  submit({ id, version, status, statementVersion }: OwnDeclaration): Promise<Receipt | undefined> {
    const event = status === 'returned' ? 'resubmitted' : 'submitted';
    return this.change(event, { path: `${ROOT}/${id}/submission`, body: { version, statementVersion } });
  }

  withdraw({ id }: Pick<Receipt, 'id'>): Promise<Receipt | undefined> {
    return this.change('withdrawn', { path: `${ROOT}/${id}/withdrawal` });
  }

  /** Changes 申报信息 of a draft, or of one that was returned for it. @returns with the version that it has now */
  async correct(declaration: OwnDeclaration): Promise<OwnDeclaration | undefined> {
    return this.save(declaration, { declaration_details: { registrationCode: someCode() } });
  }

  /** Begins one like `pattern`, up to where it can be submitted. */
  async startLike(pattern: OwnDeclaration, seasonId = pattern.seasonId): Promise<OwnDeclaration | undefined> {
    const { level, specialtyCode, subjects, historyCandidate } = pattern;
    const choice = { seasonId, level, specialtyCode, subjects, historyCandidate };
    const started = await this.change('started', { path: ROOT, body: choice });
    const declaration = started && (await this.read(started.id));
    if (!declaration) return undefined;
    const { id, notice } = declaration;
    const body = { noticeVersion: notice.version };
    await this.send({ method: 'POST', path: `${ROOT}/${id}/notice-acknowledgement`, body });
    return this.save(declaration, sectionsLike(pattern));
  }

  /** 更新申报表: the form of a case under review is another one by now. */
  renewForm({ id, version }: Pick<Receipt, 'id' | 'version'>): Promise<Receipt | undefined> {
    const body = { version, registrationCode: someCode() };
    return this.change('form_renewed', { path: `${ROOT}/${id}/form-renewal`, body });
  }

  /** A save that was answered with silence is found out by looking: it has no key. */
  private async save(declaration: OwnDeclaration, sections: object): Promise<OwnDeclaration | undefined> {
    const { id, version } = declaration;
    const body = { version, sections };
    const answer = await this.send({ method: 'PATCH', path: `${ROOT}/${id}`, body });
    const now = answer.ok ? (answer.body as { version: number }) : undefined;
    if (now) await this.ledger.note(this.person, 'saved', { id, version: now.version });
    const found = now ?? (answer.tries > 1 ? await this.read(id) : undefined);
    return found && { ...declaration, version: found.version };
  }
}

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
      registrationCode: someCode(),
      applicationForm: details?.['applicationForm'],
    },
  };
}

/** 国网验证码. */
const someCode = () => String(randomInt(10_000_000, 99_999_999));
