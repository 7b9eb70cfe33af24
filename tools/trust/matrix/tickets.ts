import type { Session } from '../ground/people.ts';
import { ask, type Told } from './ask.ts';
import type { Cast } from './cast.ts';
import { done } from './client.ts';
import { ABSENT_ID, operationOf } from './document.ts';
import type { World } from './world/world.ts';

/** A link's ticket, and the ids of other things of its kind. */
interface Opened {
  readonly operation: string;
  readonly parameter: string;
  readonly own: string;
  readonly foreign: readonly string[];
  readonly link: (session: Session) => Promise<string>;
  readonly who: Session;
}

/** A ticket opens what it was made for and nothing else; to all else it says what no ticket says. */
export async function compareTickets(url: string, cast: Cast, { looseFile, caseFile, account }: World) {
  const { owner } = cast.sessions;
  const linkOf = async (path: string, body?: object) =>
    (await done<{ url: string }>(url, owner, ['POST', path], body)).url;
  const opened: Opened[] = [
    {
      ...{ operation: 'File_content', parameter: 'id', own: looseFile.own!, who: owner },
      foreign: [looseFile.same!, caseFile.other!, caseFile.own!, looseFile.deleted!],
      link: () => linkOf(`/api/files/${looseFile.own!}/links`),
    },
    {
      ...{ operation: 'Privacy_content', parameter: 'accountId', own: account.own!, who: owner },
      foreign: [account.same!, account.other!],
      link: () => linkOf('/api/me/data-exports', { format: 'workbook' }),
    },
  ];
  const wrong: string[] = [];
  let opens = 0;
  for (const { operation: name, parameter, own, foreign, link, who } of opened) {
    const operation = operationOf(name);
    const ticket = new URL(await link(who), url).searchParams.get('ticket')!;
    const told = (id: string, shown: string): Promise<Told> =>
      ask(url, null, { operation, ids: { [parameter]: id }, query: { ticket: shown } });
    const at = ticket.lastIndexOf('.') + 2;
    const forged = ticket.slice(0, at) + (ticket[at] === 'A' ? 'B' : 'A') + ticket.slice(at + 1);
    const ofAbsent = await told(ABSENT_ID, ticket);
    for (const [id, shown] of [[own, forged] as const, ...foreign.map((each) => [each, ticket] as const)])
      if ((await told(id, shown)).text !== ofAbsent.text) wrong.push(`${name} with a ticket for another`);
    if ((await told(own, ticket)).status === 200) opens++;
  }
  return { wrong, everyTicketOpens: opens === opened.length };
}
