import type { Speller } from './spell.ts';

/** 学习形式 by what papers and forms say, the most telling first. */
const FORMS = [
  { form: 'self_study', wording: /自学|自考/ },
  { form: 'online', wording: /网络|远程/ },
  { form: 'open', wording: /开放|电大|广播电视/ },
  { form: 'correspondence', wording: /函授/ },
  { form: 'evening', wording: /业余|夜大/ },
  { form: 'adult_full', wording: /成人.*脱产|脱产|成人.*全日制/ },
  { form: 'adult', wording: /成人|成教/ },
  { form: 'overseas', wording: /境外|国外|留学/ },
  { form: 'part_time', wording: /非全日制/ },
  { form: 'full_time', wording: /全日制|普通/ },
] as const;

/** The form of study that a wording stands for; null for one that is none. */
export const studyFormOf = (text: string): string | null =>
  FORMS.find(({ wording }) => wording.test(text))?.form ?? null;

/** The wording as it is printed. */
export const studyForm: Speller = {
  spelling: 'study_form',
  find: (text) => {
    const match = /(?<![\u4e00-\u9fff（])(?!毕)[\u4e00-\u9fff（）、]{2,16}/.exec(text);
    return match && { value: match[0], start: match.index, end: match.index + match[0].length };
  },
};
