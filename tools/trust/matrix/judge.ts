import type { Told } from './ask.ts';
import type { Answer } from './sweep.ts';

/** What is wrong with an answer, in words without anything personal; undefined when it is as the table says. */
export function wrongWith({ cell, told, ofAbsent }: Answer): string | undefined {
  const where = `${cell.asker} ${cell.operation.name} ${cell.place}`.trim();
  if (told.status >= 500) return `${where}: ${told.status}`;
  const differs = ofAbsent !== undefined && told.text !== ofAbsent.text;
  switch (cell.due) {
    case 'unheard':
      return told.status === 401 && !differs ? undefined : `${where}: ${told.status}, not 401 alike`;
    case 'forbidden':
      return told.status === 403 && !differs ? undefined : `${where}: ${told.status}, not 403 alike`;
    case 'barred':
      return told.status === 403 ? undefined : `${where}: ${told.status}, not 403`;
    case 'absent':
      // Within a record of one's own something else may stand in the way first: the same for what is there and what is not.
      return (told.status === 404 || (cell.place.includes(' in ') && told.status >= 400)) && !differs
        ? undefined
        : `${where}: ${told.status}${differs ? `, of what is absent ${ofAbsent.status}` : ''}`;
    case 'reached':
      return isRefusal(told) || (ofAbsent !== undefined && !differs)
        ? `${where}: ${told.status}, though within reach`
        : undefined;
    case 'anything':
      return undefined;
  }
}

export const isDenial = ({ cell: { due } }: Pick<Answer, 'cell'>): boolean =>
  !(due === 'reached' || due === 'anything');

const isRefusal = ({ text }: Told): boolean => REFUSED.test(text);
/** Of the person, not of the moment: who may but not now is told another code. */
const REFUSED = /"code":"(unauthenticated|session_ended|forbidden|password_change_required)"/;
