import type { Told } from './ask.ts';
import type { Due } from './cells.ts';
import type { Answer } from './sweep.ts';

interface Heard {
  readonly told: Told;
  /** It says something else than of what is not there. */
  readonly differs: boolean;
  readonly answer: Answer;
}

/** Of the person, not of the moment: who may, but not now, is told another code. */
const REFUSED = /"code":"(unauthenticated|session_ended|forbidden|password_change_required)"/;

/** Whether an answer is what is due. */
const RULES: Readonly<Record<Due, (heard: Heard) => boolean>> = {
  unheard: ({ told, differs }) => told.status === 401 && !differs,
  forbidden: ({ told, differs }) => told.status === 403 && !differs,
  barred: ({ told }) => told.status === 403,
  absent: ({ told, differs, answer }) => !differs && (told.status === 404 || standsInTheWay(answer)),
  reached: ({ told, differs, answer }) => !REFUSED.test(told.text) && (differs || !answer.ofAbsent),
  anything: () => true,
};

/** Within a record of one's own something else may come first: the same for what is in it and what is not. */
const standsInTheWay = ({ cell, told }: Answer): boolean => cell.place.includes(' in ') && told.status >= 400;

/** What is wrong with an answer, in words without anything personal; undefined when it is as the table says. */
export function wrongWith(answer: Answer): string | undefined {
  const { cell, told, ofAbsent } = answer;
  const differs = ofAbsent !== undefined && told.text !== ofAbsent.text;
  if (told.status < 500 && RULES[cell.due]({ told, differs, answer })) return undefined;
  const absent = ofAbsent ? `, of what is absent ${ofAbsent.status}` : '';
  return `${cell.asker} ${cell.operation.id} ${cell.place}: ${told.status}${absent}, though ${cell.due}`;
}

export const isDenial = ({ cell: { due } }: Pick<Answer, 'cell'>): boolean =>
  !(due === 'reached' || due === 'anything');
