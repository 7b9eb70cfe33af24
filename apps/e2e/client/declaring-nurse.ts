import { bodyOf, type ReadyCandidate } from '@htp/api/testing';
import type { Page } from 'playwright-core';
import type { Stage } from '../index.ts';

/** The nurse of the sample documents with her phone: verified, bound and with her credentials, whose screens have specs of their own. */
export class DeclaringNurse {
  session: ReadyCandidate;
  private readonly stage: Stage;
  private readonly name: string;

  private constructor(stage: Stage, name: string, session: ReadyCandidate) {
    this.stage = stage;
    this.name = name;
    this.session = session;
  }

  static async on(stage: Stage, name: string): Promise<DeclaringNurse> {
    return new DeclaringNurse(stage, name, await stage.journey.readyNurse(name));
  }

  /** For requests beside the phone's, once the time has moved on. */
  async signInAgain(): Promise<void> {
    this.session = { ...this.session, ...(await this.stage.journey.signInCandidate(this.name)) };
  }

  /** A page of 申报 on her phone; each call is another tab, as of another device. */
  open(page: string): Promise<Page> {
    return this.stage.signInCandidate(this.name, `features/declarations/${page}`);
  }

  /** A draft in a season of its own, with everything in it that makes it complete. */
  async filledDraft(seasonId?: string): Promise<string> {
    const season = seasonId ?? (await this.stage.journey.publishSeason());
    return (await this.stage.steps.draft(this.session, season)).id;
  }

  /** A draft in a season of its own that was only begun. */
  async bareDraft(seasonId?: string, choice: object = {}): Promise<string> {
    const { steps, journey } = this.stage;
    const season = seasonId ?? (await journey.publishSeason());
    const { id } = await bodyOf<{ id: string }>(steps.start(this.session, season, choice).expect(201));
    await steps.acknowledge(this.session, id).expect(200);
    return id;
  }

  async declaration(id: string): Promise<Saved> {
    return (await this.stage.steps.get(this.session, id).expect(200)).body as Saved;
  }

  /** What the server holds of 申报信息. */
  async details(id: string): Promise<Record<string, unknown>> {
    const { sections } = await this.declaration(id);
    return sections.find(({ section }) => section === 'declaration_details')?.fields ?? {};
  }

  async save(id: string, sections: object): Promise<void> {
    const { version } = await this.declaration(id);
    await this.stage.steps.save(this.session, id, { version, sections }).expect(200);
  }

  /** How often the database has it as submitted. */
  async submissions(id: string): Promise<number> {
    const query = 'SELECT count(*)::int AS count FROM declaration_submission WHERE declaration_id = $1';
    const [row] = await this.stage.app.database.asOwner<{ count: number }>(query, [id]);
    return row!.count;
  }
}

interface Saved {
  readonly version: number;
  readonly status: string;
  readonly specialtyCode: string;
  readonly historyCandidate: boolean;
  readonly subjects: readonly string[];
  readonly notice: { readonly acknowledgedVersion: string | null };
  readonly sections: readonly {
    readonly section: string;
    readonly credentialId: string | null;
    readonly fields: Record<string, unknown> | null;
  }[];
}
