import { randomUUID } from 'node:crypto';
import { creditCodeCheckCharacter } from '@htp/domain';
import {
  documentFile,
  documentTruth,
  idCardLabel,
  idCardPicture,
  nurseEducation,
  nurseLicence,
  nurseTitle,
  type Uploaded,
} from '@htp/test-kit';
import { Secret, TOTP } from 'otpauth';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { type Asking, formOf, type View } from './asking.ts';

const CARD = 'front-easy-1';
const HOSPITAL = '江城样例医院';
/** Of the demo: printed on its address list. */
const UNIT_CODE = 'JCYY-2345';

/** What became known on the way: of whom, and what it is. */
export type Secrets = Map<string, string>;

/** What people type of themselves on the way. */
export interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly documentNumber: string;
  readonly permitNumber: string;
  readonly password: string;
}

/** Who took part, and what is there now. */
export interface Travelled {
  readonly secrets: Secrets;
  readonly nurse: Session;
  readonly unitId: string;
  readonly declarationId: string;
  readonly seasonId: string;
  /** The roster with whole numbers. */
  readonly exportId: string;
  readonly staff: Readonly<Record<'officer' | 'lead' | 'reviewer' | 'admin', Session>>;
  /** Whose account is a few moments old, and a recovery code that is not spent. */
  readonly auditor: { readonly userName: string; readonly session: Session; readonly recoveryCode: string };
}

/** Of the demo. */
export async function staffOf(ground: Ground): Promise<Travelled['staff']> {
  const [officer, lead, reviewer, admin] = await Promise.all([
    signInStaff(ground.url(), 'hospital-officer'),
    signInStaff(ground.url(), 'province-lead'),
    signInStaff(ground.url(), 'province-reviewer'),
    signInStaff(ground.url(), 'system-admin'),
  ]);
  return { officer, lead, reviewer, admin };
}

/**
 * The whole journey, through the real routes: a nurse proves who she is, binds, keeps credentials and declares; staff review, reveal and
 * export; somebody asks for manual review, a unit registers, an officer gets an account.
 */
export async function journey(
  asking: Asking,
  ground: Ground,
  staff: Travelled['staff'],
  typed: Typed,
): Promise<Travelled> {
  const secrets: Secrets = new Map();
  const { officer, lead, reviewer, admin } = staff;
  const declared = await candidate(asking, ground, secrets);
  await review(asking, officer, declared.declarationId);
  const exportId = await exported(asking, lead, declared.seasonId);
  await manualReview(asking, ground, reviewer, typed);
  await registration(asking, secrets, typed);
  const auditor = await newAuditor(asking, admin, secrets, typed);
  return { secrets, ...declared, exportId, staff, auditor };
}

async function candidate(
  asking: Asking,
  ground: Ground,
  secrets: Secrets,
): Promise<Pick<Travelled, 'nurse' | 'unitId'> & Declared> {
  const nurse = await signInCandidate(ground.url(), 'canarynurse');
  noteSession(secrets, 'the nurse', nurse);
  await provenIdentity(asking, nurse, secrets);
  const { items } = await asking.get(`/api/units?name=${encodeURIComponent(HOSPITAL)}`, nurse);
  const unitId = (items as View[]).find(({ name }) => name === HOSPITAL).id;
  await asking.send('PUT', '/api/affiliation', {
    who: nurse,
    body: { unitId, confirmationCode: UNIT_CODE },
  });
  secrets.set('confirmation code', UNIT_CODE);
  const own = await declared(asking, nurse, secrets);
  const format = 'workbook';
  const { url } = await asking.post('/api/me/data-exports', { who: nurse, body: { format } });
  await asking.get(url);
  return { nurse, unitId, ...own };
}

async function provenIdentity(asking: Asking, nurse: Session, secrets: Secrets): Promise<void> {
  const { name, number } = await idCardLabel(CARD);
  secrets.set('name on the card', name).set('number on the card', number);
  const pictures = { front: await idCardPicture(CARD), back: await idCardPicture('back-good-1') };
  const form = () => formOf({ name, documentNumber: number }, pictures);
  for (let tries = 1; ; tries++) {
    const { status } = await asking.try('POST', VERIFICATIONS, { who: nurse, form: form() });
    if (status < 400) return;
    // A recogniser that was too busy, or too slow, counts no try.
    if (status !== 503 || tries === MOST_TRIES) throw new Error(`the nurse was not verified: ${status}`);
  }
}
const VERIFICATIONS = '/api/identity/automatic-verifications';
const MOST_TRIES = 20;

interface Declared {
  readonly declarationId: string;
  readonly seasonId: string;
}

async function declared(asking: Asking, nurse: Session, secrets: Secrets): Promise<Declared> {
  const uploaded = async (file: string) => {
    const form = formOf({}, { file: await documentFile(file) });
    return (await asking.post('/api/files', { who: nurse, form })).id as string;
  };
  const added = async (kind: string, fields: object) =>
    (await asking.post('/api/credentials', { who: nurse, body: { kind, fields } })).id as string;
  const sections = {
    education: await added('education', await nurseEducation(uploaded)),
    professional_title: await added('professional_title', await nurseTitle(uploaded)),
    nurse_licence: await added('nurse_licence', await nurseLicence(uploaded)),
    declaration_details: await details(uploaded, secrets),
  };
  const seasons = (await asking.get('/api/seasons/open', nurse)) as View;
  const season = (seasons.items ?? seasons)[0];
  const choice = { level: 'intermediate', specialtyCode: '368', subjects: ['1', '2', '3', '4'] };
  const body = { seasonId: season.id, ...choice, historyCandidate: false };
  const { id } = await asking.post('/api/declarations', { who: nurse, body });
  const path = `/api/declarations/${id}`;
  const { version } = await asking.get(path, nurse);
  await asking.send('PATCH', path, { who: nurse, body: { version, sections } });
  const saved = await asking.get(path, nurse);
  const notice = { noticeVersion: saved.notice.version };
  await asking.post(`${path}/notice-acknowledgement`, { who: nurse, body: notice });
  const { version: now, statementVersion } = await asking.get(path, nurse);
  await asking.post(`${path}/submission`, { who: nurse, body: { version: now, statementVersion } });
  return { declarationId: id, seasonId: season.id };
}

/** With a 验证码 that nobody has, not that of the form: eight digits stand somewhere in so many ids and sealed bytes. */
const REGISTRATION_CODE = 'QX7392ZT0184';

async function details(uploaded: Uploaded, secrets: Secrets): Promise<object> {
  const { fields } = await documentTruth('national-application-form.pdf');
  secrets.set('registration code', REGISTRATION_CODE);
  return {
    residencyCertificate: false,
    establishment: 'permanent',
    registrationNumber: fields['网报号'],
    registrationCode: REGISTRATION_CODE,
    applicationForm: await uploaded('national-application-form.pdf'),
  };
}

/** The officer claims the case, looks at number and 验证码, and sends it back. */
async function review(asking: Asking, officer: Session, id: string): Promise<void> {
  const path = `/api/review/declarations/${id}`;
  await asking.post(`${path}/claim`, { who: officer });
  for (const pointer of ['/person/documentNumber', '/sections/declaration_details/registrationCode'])
    await asking.post(`${path}/reveals`, {
      who: officer,
      body: { pointer, reason: 'compare_with_document' },
    });
  const verdict = { verdict: 'returned', reason: 'R02' };
  await asking.send('PUT', `${path}/sections/education`, { who: officer, body: verdict });
  const { contentTag } = await asking.get(path, officer);
  await asking.post(`${path}/opening`, { who: officer, headers: { 'if-match': contentTag } });
  await asking.get(`${path}/eligibility`, officer);
  const remark = '请重新上传清晰的照片';
  await asking.post(`${path}/decision`, {
    who: officer,
    headers: { 'if-match': contentTag },
    body: { decision: 'returned', reason: 'R02', remark, correctBy: inTwoWeeks() },
  });
}

/** A roster with whole numbers. @returns its id */
async function exported(asking: Asking, lead: Session, seasonId: string): Promise<string> {
  const body = { seasonId, unmaskReason: '与报名库核对人员' };
  const { id } = await asking.post('/api/exports', { who: lead, body });
  await asking.until(`/api/exports/${id}`, lead, ({ status }) => status === 'ready');
  const { url } = await asking.post(`/api/exports/${id}/links`, { who: lead });
  await asking.get(url);
  return id;
}

async function manualReview(
  asking: Asking,
  ground: Ground,
  reviewer: Session,
  { name, permitNumber: documentNumber }: Typed,
): Promise<void> {
  const person = await signInCandidate(ground.url(), 'canarymanual');
  const picture = await idCardPicture('front-easy-2');
  const form = formOf(
    {
      documentType: 'HKMO_PERMIT',
      name,
      documentNumber,
      bornOn: '1991-05-07',
      sex: 'female',
    },
    { front: picture, back: await idCardPicture('back-good-1') },
  );
  const { id } = await asking.post('/api/identity/manual-requests', { who: person, form });
  const path = `/api/review/identities/${id}`;
  await asking.post(`${path}/claim`, { who: reviewer });
  const { contentTag } = await asking.get(path, reviewer);
  await asking.post(`${path}/number-reveals`, {
    who: reviewer,
    body: { reason: 'compare_with_picture' },
  });
  await asking.post(`${path}/decision`, {
    who: reviewer,
    headers: { 'if-match': contentTag },
    body: { decision: 'approved' },
  });
}

/** A unit asks to be registered, and asks how it stands. */
async function registration(asking: Asking, secrets: Secrets, { name, phone }: Typed): Promise<void> {
  const proof = formOf({}, { file: await documentFile('professional-title-nurse.jpg') });
  const { id } = await asking.post('/api/registrations/proofs', { form: proof });
  const first17 = '12420106999947110';
  const body = {
    name: '新城样例第四七医院',
    institutionCodeKind: 'unified_social_credit_code',
    institutionCode: first17 + creditCodeCheckCharacter(first17),
    categoryCode: 'A100',
    divisionCode: '420106',
    supervisingUnitId: null,
    address: '武昌区样例路1号',
    responsible: { name, phone },
    officer: { name, phone },
    userName: 'canary-unit-officer',
    proof: [id],
  };
  const { number, queryCode } = await asking.post('/api/registrations', { body });
  secrets.set('query code', queryCode);
  await asking.post('/api/registrations/inquiries', { body: { number, queryCode } });
}

/** An account with a number, whose first password is changed and whose authenticator is enrolled. */
async function newAuditor(
  asking: Asking,
  admin: Session,
  secrets: Secrets,
  { documentNumber, password }: Typed,
): Promise<Travelled['auditor']> {
  const userName = `canary-${randomUUID().slice(0, 8)}`;
  const body = {
    userName,
    displayName: '审计员',
    grants: [{ role: 'auditor' }],
    documentType: 'RESIDENT_ID',
    documentNumber,
  };
  const { initialPassword } = await asking.post('/api/staff', { who: admin, body });
  secrets.set('initial password', initialPassword);
  const signIn = (typed: string, code?: string) =>
    asking.post('/api/sessions/password', { body: { userName, password: typed, code } });
  const session = await signIn(initialPassword);
  const passwords = { currentPassword: initialPassword, newPassword: password };
  await asking.send('PUT', '/api/me/password', { who: session, body: passwords });
  const again = await signIn(password);
  const { secret } = await asking.post('/api/me/second-factor', { who: again, body: {} });
  secrets.set('secret of an authenticator', secret);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const { recoveryCodes } = await asking.post('/api/me/second-factor/confirmation', {
    who: again,
    body: { code },
  });
  for (const [n, recovery] of (recoveryCodes as string[]).entries())
    secrets.set(`recovery code ${n}`, recovery);
  const session2 = await signIn(password, recoveryCodes[0]);
  noteSession(secrets, 'the officer', session2);
  return { userName, session: session2, recoveryCode: recoveryCodes[1] };
}

function noteSession(secrets: Secrets, whose: string, { accessToken, refreshToken }: Session): void {
  secrets.set(`access token of ${whose}`, accessToken).set(`refresh token of ${whose}`, refreshToken);
}

const inTwoWeeks = (): string => new Date(Date.now() + 14 * 24 * 3600_000).toISOString().slice(0, 10);
