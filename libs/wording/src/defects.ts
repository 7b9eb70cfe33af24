import type { CardSide, DefectCode, IdentityDefect } from '@htp/domain';
import { CARD_SIDE_NAMES } from './names.ts';

/** What is wrong with a photograph and what to do about it. */
export interface DefectText {
  side: string;
  what: string;
  advice: string;
}

const MANUAL = '如确认无误，可选择人工审核';

const DEFECTS = {
  undecodable: { what: '照片无法打开', advice: '请重新拍摄，或选择JPG、PNG格式的照片' },
  too_small: { what: '照片太小', advice: '请靠近证件重新拍摄，并上传原图' },
  not_id_card: { what: '未识别到身份证', advice: '请将身份证平放在方框内重新拍摄' },
  wrong_side: { what: '拍错了面', advice: '请翻到正确的一面重新拍摄' },
  edge_missing: { what: '边缘缺失', advice: '请让证件的四个角都在画面内重新拍摄' },
  blurred: { what: '照片模糊', advice: '请擦净镜头、拿稳手机，对焦清楚后重新拍摄' },
  glare: { what: '闪光过强', advice: '请关闭闪光灯、避开反光后重新拍摄' },
  grayscale_copy: { what: '是黑白照片或复印件', advice: '请拍摄身份证原件' },
  unreadable: { what: '文字无法看清', advice: `请在明亮处重新拍摄。${MANUAL}` },
  inconsistent: { what: '证件上的信息前后不一致', advice: `请拍摄本人身份证原件，不要遮挡。${MANUAL}` },
  name_mismatch: { what: '姓名与填写的不一致', advice: `请核对填写的姓名。${MANUAL}` },
  number_mismatch: { what: '证件编号与填写的不一致', advice: `请核对填写的证件编号。${MANUAL}` },
  expired: { what: '身份证已过有效期', advice: '请使用有效期内的身份证' },
  not_yet_valid: { what: '身份证尚未生效', advice: '请使用有效期内的身份证' },
} as const satisfies Record<DefectCode, Omit<DefectText, 'side'>>;

const WRONG_SIDE_ADVICE = {
  front: '请拍摄有头像的一面',
  back: '请拍摄有国徽的一面',
} as const satisfies Record<CardSide, string>;

/** The side, what went wrong there, and what to do. */
export function defectText({ side, code }: IdentityDefect): DefectText {
  const advice = code === 'wrong_side' ? WRONG_SIDE_ADVICE[side] : DEFECTS[code].advice;
  return { side: CARD_SIDE_NAMES[side], what: DEFECTS[code].what, advice };
}

/** The same as one sentence. */
export function defectSentence(defect: IdentityDefect): string {
  const { side, what, advice } = defectText(defect);
  return `${side}：${what}，${advice}。`;
}
