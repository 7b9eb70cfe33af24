import { DEMO_PROJECT, DEMO_SUPPLEMENT_PROJECT } from '@htp/domain';
import { documentTruth } from '@htp/test-kit';
import { Applicant } from './applicant.ts';
import { Candidate } from './candidate.ts';
import { failNextQuery } from './commission.ts';
import { holders } from './holders.ts';
import { Lead } from './lead.ts';
import { PermitHolder } from './permit-holder.ts';
import { Reviewer } from './reviewer.ts';
import { PromiseBroken, Stage } from './stage.ts';

/** Plays the whole journey over HTTP against a started server: `npm run demo`; `API_URL` says where it runs. */
const baseUrl = process.env['API_URL'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;
const CONFIRMATION_CODE = 'JCYY-2345';
const stage = new Stage();

async function main(): Promise<void> {
  await requireServer();
  stage.scene('登录');
  const candidate = await candidateToPlay();
  stage.scene('实名认证');
  if (await failNextQuery(process.env['DATA_FOLDER'] ?? '.data'))
    stage.note('the simulator of 委平台 was told to fail at the next query');
  await candidate.verify();
  stage.scene('工作单位');
  const { fields } = await documentTruth('national-application-form.pdf');
  await candidate.bind(fields['工作单位']!, CONFIRMATION_CODE);
  stage.scene('证书与申报');
  const credentials = await candidate.credentials.complete();
  const officer = new Reviewer(stage, baseUrl, 'hospital-officer');
  await officer.signIn();
  await correct(credentials['education'], candidate, officer);
  const draft = await candidate.declaring.fillIn(credentials, DEMO_PROJECT);
  await candidate.declaring.submit(draft);
  await candidate.inbox.agree();
  const province = await review(draft.id, candidate, officer);
  await candidate.inbox.shows('declaration_approved');
  stage.scene('补报名: 单位 → 考点 → 考区');
  const late = await candidate.declaring.fillIn(credentials, DEMO_SUPPLEMENT_PROJECT);
  await candidate.declaring.submit(late);
  await passAllStages(late.id, candidate);
  stage.scene('考区负责人: 编制下一年度申报安排');
  const lead = new Lead(stage, baseUrl, 'province-lead');
  await lead.signIn();
  await lead.prepareNextYear();
  await lead.overlook(draft.seasonId);
  await registerClinic();
  await reviewIdentity(province);
  process.stdout.write('\nThe whole journey went as promised.\n');
}

/** 信息更正: reported from the field, corrected by the unit, confirmed. */
async function correct(
  credentialId: string | undefined,
  candidate: Candidate,
  officer: Reviewer,
): Promise<void> {
  if (credentialId === undefined) return;
  const name = '江城样例医学高等专科学校（护理学院）';
  const id = await candidate.credentials.reportError(credentialId, 'school', name);
  await officer.correct(id, name);
  await candidate.credentials.confirmCorrection(id, credentialId);
}

async function review(id: string, candidate: Candidate, officer: Reviewer): Promise<Reviewer> {
  stage.scene('单位审核: 退回');
  const objection = {
    section: 'declaration_details',
    reason: 'R17',
    remark: '申请表未盖章，请上传盖章后的最终版',
  } as const;
  await officer.decide(await officer.judge(id, objection), 'returned', 'returned');

  stage.scene('修改后重新提交');
  await candidate.declaring.correct(id, 'applicationForm', { upload: 'national-application-form.png' });

  stage.scene('单位审核: 通过');
  await officer.decide(await officer.judge(id), 'passed', 'province');
  await candidate.declaring.progress(id);

  stage.scene('考区审核: 申请表过期');
  const province = new Reviewer(stage, baseUrl, 'province-reviewer');
  await province.signIn();
  const seen = await province.judge(id);
  await province.markForm(seen);

  stage.scene('考生更新国网申请表');
  await candidate.declaring.renewForm(id, { upload: 'national-application-form.pdf' });

  stage.scene('考区审核: 通过');
  await province.decide(await province.reviewRenewed(seen), 'passed', 'approved');
  await candidate.declaring.progress(id);
  return province;
}

/** Somebody without a resident ID card, once: she stays verified for further runs. */
async function reviewIdentity(province: Reviewer): Promise<void> {
  stage.scene('其他证件: 人工审核');
  const holder = new PermitHolder(stage, baseUrl);
  await holder.signIn();
  if (!(await holder.isVerified())) {
    const { id } = await holder.request();
    await holder.shows('pending');
    await province.identities.approve(id);
  }
  await holder.shows('verified');
}

/** The chain with the exam point in between: each stage hands on to the next. */
async function passAllStages(id: string, candidate: Candidate): Promise<void> {
  const chain = {
    'hospital-officer': 'exam_point',
    'wuhan-reviewer': 'province',
    'province-reviewer': 'approved',
  };
  for (const [userName, next] of Object.entries(chain)) {
    const reviewer = new Reviewer(stage, baseUrl, userName);
    await reviewer.signIn();
    await reviewer.decide(await reviewer.judge(id), 'passed', next);
  }
  await candidate.declaring.progress(id);
}

/** A fictional clinic comes in under the demo's district; its officer signs in for the first time. */
async function registerClinic(): Promise<void> {
  stage.scene('机构注册');
  const applicant = new Applicant(stage, baseUrl);
  const number = await applicant.register('武昌样例卫生健康局');
  const province = new Reviewer(stage, baseUrl, 'province-reviewer');
  await province.signIn();
  await province.approveRegistration(number);
  await applicant.takeOver();
}

/** The first of the sample people who has not declared yet. */
async function candidateToPlay(): Promise<Candidate> {
  for (const holder of await holders()) {
    const candidate = new Candidate(stage, baseUrl, holder);
    await candidate.signIn();
    if (!(await candidate.declaring.hasDeclared())) return candidate;
  }
  throw new PromiseBroken(
    'everybody in samples/ has declared on this data: stop the server, delete .data and start it again',
  );
}

async function requireServer(): Promise<void> {
  const ready = await fetch(`${baseUrl}/health/ready`).catch(() => undefined);
  if (!ready?.ok)
    throw new PromiseBroken(`no server is ready at ${baseUrl}: run \`npm start\` in another terminal first`);
}

main().catch((error: Error) => {
  process.stderr.write(`\n✗ ${error instanceof PromiseBroken ? error.message : error.stack}\n`);
  process.exit(1);
});
