import { documentOf, type Known } from './world/colleague.ts';
import type { Session } from '../ground/people.ts';
import { ask, type Question, type Told } from './ask.ts';
import type { Cast } from './cast.ts';
import { ABSENT_ID, operationOf } from './document.ts';
import type { Asker } from './places.ts';
import type { World } from './world/world.ts';

/** Something that a body or a query names: of somebody else, it must be told of as if it were nowhere. */
export interface Naming {
  readonly operation: string;
  readonly asker: Asker;
  /** What is named, in words. */
  readonly what: string;
  readonly foreign: readonly string[];
  readonly absent?: string;
  /** The asker's own, which must be told of differently: or else the request never gets as far as looking. */
  readonly own?: string;
  readonly ask: (value: string) => Omit<Question, 'operation'>;
}

/** Ids, and numbers to look for, that are not the asker's. */
export function namingsOf(world: World, cast: Cast, known: Known): Naming[] {
  const { declaration, credential, looseFile, caseFile, message, unit, season, account } = world;
  const files = [looseFile.own!, caseFile.own!, looseFile.other!];
  const inDraft = (sections: object) => ({
    ids: { id: known.draft },
    body: { version: known.draftVersion, sections },
  });
  const units = [unit.other!];
  const seasonId = season.own!;
  return [
    {
      ...{ operation: 'Declarations_save', asker: 'candidate', what: 'a credential', own: known.credential },
      foreign: [credential.own!, credential.other!],
      ask: (education) => inDraft({ education }),
    },
    {
      ...{
        operation: 'Declarations_save',
        asker: 'candidate',
        what: 'a file',
        foreign: files,
        own: known.file,
      },
      ask: (applicationForm) => inDraft({ declaration_details: { applicationForm } }),
    },
    {
      ...{ operation: 'Credential_add', asker: 'candidate', what: 'a file', foreign: files, own: known.file },
      ask: (diplomaPicture) => ({ ids: {}, body: { kind: 'education', fields: { diplomaPicture } } }),
    },
    {
      ...{
        operation: 'Credential_edit',
        asker: 'owner',
        what: 'a file',
        foreign: [looseFile.same!, caseFile.other!],
      },
      ask: (verificationFile) => ({
        ids: { id: credential.own! },
        body: { version: 1, fields: { verificationFile } },
      }),
    },
    {
      ...{ operation: 'Correction_report', asker: 'candidate', what: 'a credential', own: known.credential },
      foreign: [credential.own!, credential.other!],
      ask: (credentialId) => ({ ids: {}, body: { ...CLAIM, credentialId } }),
    },
    {
      ...{
        operation: 'Correction_report',
        asker: 'candidate',
        what: 'a file',
        foreign: files,
        own: known.file,
      },
      ask: (fileId) => ({ ids: {}, body: { ...CLAIM, credentialId: known.credential, fileIds: [fileId] } }),
    },
    {
      ...{
        operation: 'FormRenewal_renew',
        asker: 'owner',
        what: 'a file',
        foreign: [looseFile.same!, caseFile.other!],
      },
      ask: (applicationForm) => ({ ids: { id: declaration.own! }, body: { version: 3, applicationForm } }),
    },
    {
      ...{
        operation: 'Inbox_readUpTo',
        asker: 'owner',
        what: 'a message',
        foreign: [message.same!, message.other!],
      },
      ask: (messageId) => ({ ids: {}, body: { messageId } }),
    },
    ...(['BulkPass_pass', 'BulkPass_dryRun'] as const).map((operation): Naming => ({
      ...{
        operation,
        asker: 'officer',
        what: 'a case',
        foreign: [declaration.other!],
        own: declaration.same!,
      },
      ask: (id) => ({ ids: {}, body: { items: [{ id, contentTag: '"1-00"' }] } }),
    })),
    {
      ...{
        operation: 'CaseDistribution_assign',
        asker: 'lead',
        what: 'an account that is no reviewer',
        own: cast.sessions.officer.accountId,
      },
      foreign: [account.own!, cast.sessions.admin.accountId],
      ask: (accountId) => ({ ids: { id: declaration.own! }, body: { accountId } }),
    },
    {
      ...{
        operation: 'DeclarationReview_queue',
        asker: 'officer',
        what: 'a unit',
        foreign: units,
        own: unit.own!,
      },
      ask: (unitId) => ({ ids: {}, query: { unitId } }),
    },
    ...(['Figures_counts', 'Figures_units', 'Figures_days'] as const).map((operation): Naming => ({
      ...{ operation, asker: 'officer', what: 'a unit', foreign: units, own: unit.own! },
      ask: (unitId) => ({ ids: {}, query: { seasonId, unitId } }),
    })),
    {
      ...{ operation: 'Export_request', asker: 'officer', what: 'a unit', foreign: units, own: unit.own! },
      ask: (unitId) => ({ ids: {}, body: { seasonId, unitId } }),
    },
    {
      ...{ operation: 'UnitRegistry_list', asker: 'officer', what: 'a unit', foreign: units, own: unit.own! },
      ask: (under) => ({ ids: {}, query: { under } }),
    },
    {
      ...{ operation: 'Member_search', asker: 'elsewhere', what: 'the number of somebody of another unit' },
      foreign: [documentOf(known).documentNumber],
      absent: '42058319910507731X',
      ask: (documentNumber) => ({
        ids: { id: unit.other! },
        body: { documentType: 'RESIDENT_ID', documentNumber },
      }),
    },
  ];
}

const CLAIM = { field: 'major', claimed: '护理学', explanation: '毕业证上为护理学' };

/** @returns what differs, in words; what is never looked at, also where it is one's own; and how many requests it took */
export async function compareNamings(
  url: string,
  cast: Cast,
  namings: readonly Naming[],
): Promise<{ readonly requests: number; readonly wrong: string[]; readonly blind: string[] }> {
  const wrong: string[] = [];
  const blind: string[] = [];
  let requests = 0;
  for (const { operation: name, asker, what, foreign, absent = ABSENT_ID, own, ask: questionOf } of namings) {
    const operation = operationOf(name);
    const who: Session = cast.sessions[asker as keyof Cast['sessions']];
    const told = async (value: string): Promise<Told> => {
      requests++;
      const { status, text } = await ask(url, who, { operation, ...questionOf(value) });
      return { status, text: text.replaceAll(value, 'NAMED') };
    };
    const ofAbsent = await told(absent);
    for (const value of foreign) {
      const ofForeign = await told(value);
      if (ofForeign.text !== ofAbsent.text)
        wrong.push(`${asker} ${name}, ${what}: ${ofForeign.status}, of an absent one ${ofAbsent.status}`);
    }
    // Last: what is accepted changes what the next would be told.
    if (own !== undefined && (await told(own)).text === ofAbsent.text)
      blind.push(`${asker} ${name}, ${what}`);
  }
  return { requests, wrong, blind };
}
