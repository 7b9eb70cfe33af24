import { randomUUID } from 'node:crypto';
import {
  as,
  bodyOf,
  freshCode,
  ManualReviewSteps,
  type ReadyCandidate,
  RegistrationSteps,
  RuleSetSteps,
  SeasonSteps,
} from '@htp/api/testing';
import type { RuleSet } from '@htp/domain';
import writeXlsxFile from 'write-excel-file/node';
import type { Stage } from '../stage/stage.ts';

interface Identified {
  readonly id: string;
}

const UNITS = [
  ['机构名称', '机构编码', '机构类别', '行政区划', '主管单位编码'],
  ['东湖样例医院', freshCode(), '综合医院', '湖北省武汉市武昌区', ''],
  ['坏行样例医院', '123', 'A100', '999999', ''],
];

const once = () => ({ 'Idempotency-Key': randomUUID() });

/** A record for each page that shows one, made by real requests when it is first asked for. */
export class Records {
  private readonly stage: Stage;
  private readonly made = new Map<string, Promise<string>>();
  private nurse: Promise<ReadyCandidate> | undefined;

  private readonly makers: Readonly<Record<string, () => Promise<string>>> = {
    correction: () => this.correction(),
    'declaration-case': () => this.declaration(),
    'identity-case': () => this.identityCase(),
    registration: async () => (await new RegistrationSteps(this.stage.app).register()).id,
    season: () => this.season(),
    'season-draft': () => this.seasonDraft(),
    'season-publication': () => this.idFor('season-draft'),
    'rule-set': () => Promise.resolve('2021-51'),
    'rule-set-draft': () => this.ruleSetDraft(),
    'rule-set-publication': () => this.idFor('rule-set-draft'),
    'season-reopenings': () => this.season(),
    'staff-account': () => this.staffAccount(),
    'unit-import': () => this.unitImport(),
    unit: async () => this.stage.journey.unitId(await this.readyNurse()),
  };

  constructor(stage: Stage) {
    this.stage = stage;
  }

  /** The address of a page below `/admin/`. @throws Error when it shows a record and none is known */
  async addressOf({ name, path }: { readonly name: string; readonly path: string }): Promise<string> {
    const address = path.slice(1).replace(/\/:\w+(\([^)]*\))?[?*]/g, '');
    return address.includes(':') ? address.replace(/:\w+(\([^)]*\))?/, await this.idFor(name)) : address;
  }

  private idFor(name: string): Promise<string> {
    const make = this.makers[name];
    if (!make) throw new Error(`no record is known for the page ${name}: add one to ${import.meta.filename}`);
    const made = this.made.get(name) ?? make();
    this.made.set(name, made);
    return made;
  }

  /** The demo's hospital has her as a member, so that lists of members and of figures show somebody. */
  readyNurse(): Promise<ReadyCandidate> {
    return (this.nurse ??= this.stage.journey.readyNurse());
  }

  private async declaration(): Promise<string> {
    const { journey, steps } = this.stage;
    return (await steps.submitted(await this.readyNurse(), await journey.publishSeason())).id;
  }

  private async identityCase(): Promise<string> {
    const { journey } = this.stage;
    return (await new ManualReviewSteps(journey).pending(await journey.signInCandidate())).id;
  }

  private async season(): Promise<string> {
    const { journey } = this.stage;
    const list = new SeasonSteps(journey).list(await journey.signInStaff('province-lead'));
    const { items } = await bodyOf<{ items: Identified[] }>(list.expect(200));
    return items[0]!.id;
  }

  private async ruleSetDraft(): Promise<string> {
    const { journey } = this.stage;
    const lead = await journey.signInStaff('province-lead');
    const shorter = (rules: RuleSet) => ({ ...rules, paths: rules.paths.slice(0, -1) });
    return (await new RuleSetSteps(journey).changed(lead, '2021-51', shorter)).id;
  }

  private async seasonDraft(): Promise<string> {
    const { journey } = this.stage;
    const lead = await journey.signInStaff('province-lead');
    return (await new SeasonSteps(journey).nextVersion(lead, await this.idFor('season'))).id;
  }

  private async staffAccount(): Promise<string> {
    const { journey } = this.stage;
    const headers = as(await journey.signInStaff('system-admin'));
    const { items } = await bodyOf<{ items: { accountId: string }[] }>(
      journey.http.get('/api/staff').set(headers).expect(200),
    );
    return items[0]!.accountId;
  }

  private async unitImport(): Promise<string> {
    const { journey } = this.stage;
    const headers = as(await journey.signInStaff('province-lead'));
    const workbook = await writeXlsxFile(UNITS.map((row) => row.map((value) => ({ value })))).toBuffer();
    const upload = journey.http.post('/api/unit-imports').set(headers).attach('file', workbook, 'units.xlsx');
    return (await bodyOf<Identified>(upload.expect(201))).id;
  }

  private async correction(): Promise<string> {
    const { http } = this.stage.journey;
    const headers = as(await this.readyNurse());
    await http.post('/api/credentials/commission-fetches').set(headers).expect(201);
    const { education } = await bodyOf<{ education: (Identified & { suppliedFields: string[] })[] }>(
      http.get('/api/credentials').set(headers),
    );
    const { id: credentialId } = education.find(({ suppliedFields }) => suppliedFields.includes('major'))!;
    const claim = { credentialId, field: 'major', claimed: '护理学', explanation: '毕业证上为护理学' };
    const report = http.post('/api/corrections').set({ ...headers, ...once() });
    return (await bodyOf<Identified>(report.send(claim).expect(201))).id;
  }
}
