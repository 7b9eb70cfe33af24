import type { components } from '@htp/api-client';
import { DETAILS_FIELDS, type DetailsFieldName, type FormValues } from '@htp/domain';
import type { FieldTip } from '@htp/wording';
import type { Declaration, DeclaredSection } from '../../ui/declaration-facts.ts';
import type { Season } from './choice.ts';

const RESIDENCY = ['residencyEndYear', 'residencySpecialty', 'residencyUnit', 'residencyPicture'] as const;
const HISTORY = ['previousSpecialtyCode', 'previousFileNumber'] as const;

/** The fields of 申报信息 that are asked for now, in the order of the guide (四、4.2). */
export function detailsFields(values: FormValues, historyCandidate: boolean): DetailsFieldName[] {
  return [
    'residencyCertificate',
    ...(values['residencyCertificate'] === true ? RESIDENCY : []),
    'registrationNumber',
    'registrationCode',
    'applicationForm',
    ...(historyCandidate ? HISTORY : []),
    'establishment',
    'otherProof',
  ];
}

/** Those that must be filled in: the details of a 规培合格证 once there is one, and what the server says is missing. */
export const requiredDetails = (
  shown: readonly DetailsFieldName[],
  section: Pick<DeclaredSection, 'issues'> | undefined,
): DetailsFieldName[] =>
  shown.filter(
    (name) =>
      DETAILS_FIELDS[name].required ||
      RESIDENCY.some((asked) => asked === name) ||
      section?.issues.some(({ pointer, code }) => code === 'required' && pointer.endsWith(`/${name}`)),
  );

const TIPS: Readonly<Partial<Record<DetailsFieldName, readonly FieldTip[]>>> = {
  registrationNumber: [{ text: '国网报名号及验证码见中国卫生人才网报名申报表左上角' }],
  registrationCode: [{ text: '在国网修改报名信息后，验证码会变化，请同步更新验证码和申请表。' }],
  applicationForm: [{ text: '上传中国卫生人才网报名申报表的照片或PDF，四角完整、文字清晰。' }],
  previousSpecialtyCode: [
    {
      text: '成绩只在同一专业内滚动；专业合并或换了代码的，按现在的专业计算。代码相同而专业不同的，不能滚动。',
    },
  ],
  previousFileNumber: [
    { text: '姓名或证件编号与上年度报名时不同的，请填写上年度的档案号，其他考生可不填。' },
  ],
  establishment: [{ text: '按您与单位的人事关系选择：有事业编制的选“在编”，合同制、人事代理等选“非编制”。' }],
  otherProof: [
    {
      text: '非编制人员申报药学、技术考试需上传近一个月社保证明（鄂汇办等手机APP截图即可）。',
    },
  ],
};

const PROOF_ASKED: FieldTip = {
  text: '您选择了“非编制”。申报药学、技术考试的，请在这里上传近一个月的社保证明，证明上要有姓名、参保单位和月份；鄂汇办等手机APP截图即可。',
};

/** What helps with each field; who is not 在编 is asked for his social-security proof. */
export const detailsTips = ({ establishment }: FormValues): typeof TIPS =>
  establishment === 'non_permanent' ? { ...TIPS, otherProof: [PROOF_ASKED] } : TIPS;

/** What a 历史考生 may have sat last year so that it counts: the same specialty, or one that was merged into it. */
export function previousSpecialties(
  { specialtyCode }: Pick<Declaration, 'specialtyCode'>,
  season: Pick<Season, 'levels'>,
): { value: string; label: string }[] {
  const specialties = season.levels.reduce<components['schemas']['SpecialtyView'][]>(
    (all, level) => [...all, ...level.specialties],
    [],
  );
  const previous = specialties.find(({ code }) => code === specialtyCode)?.previous ?? [];
  return previous.map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
}

/** What is missing or wrong in 申报信息, by the name of the field. */
export function issuesByField({ issues }: Pick<DeclaredSection, 'issues'>): Record<string, string> {
  const named = issues.map(({ pointer, detail }) => [pointer.split('/')[3] ?? '', detail] as const);
  return Object.fromEntries(named.filter(([name]) => name !== '').reverse());
}
