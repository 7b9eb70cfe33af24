import { CREDENTIAL_FIELDS, type FormDefinition, type FormValues, isEmpty } from '@htp/domain';
import { CREDENTIAL_FIELD_NAMES } from '@htp/wording';

/** Asked before 结束时间, which alone is kept: who still works there has none. */
const ONGOING = 'ongoing';

const { proof, endedOn, ...beginning } = CREDENTIAL_FIELDS.work_period;

/** 工作经历 as it is asked for: whether it goes on, and only where it does not, when it ended. */
export const WORK_DEFINITION: FormDefinition = {
  ...beginning,
  [ONGOING]: { type: 'boolean', required: true },
  endedOn: { ...endedOn, required: true },
  proof,
};

export const WORK_LABELS = { ...CREDENTIAL_FIELD_NAMES.work_period, [ONGOING]: '现在是否仍在这里工作' };

export const WORK_TIPS = {
  family: [{ text: '按您当时实际从事的工作选择，不是按所学专业。' }],
  specialty: [{ text: '例如：护理、药学、检验、放射、内科。' }],
  startedOn: [{ text: '记不清是哪一天的，填到月份即可，例如 2018-07。' }],
  proof: [{ text: '选填。可上传单位出具的工作证明、聘用合同或调动文件的照片。' }],
};

/** Whether 结束时间 is asked for: it is known, or was said to be. */
export const asksEnd = (values: FormValues, saidToHaveEnded: boolean): boolean =>
  saidToHaveEnded || !isEmpty(values['endedOn']);

/** The fields to show, in order. */
export function workNames(ended: boolean): string[] {
  return Object.keys(WORK_DEFINITION).filter((name) => ended || name !== 'endedOn');
}

export const workValues = (values: FormValues, ended: boolean): FormValues => ({
  ...values,
  [ONGOING]: !ended,
});

export const isOngoing = (name: string): boolean => name === ONGOING;
