import type { CredentialSection } from '../declarations/sections.ts';
import { compareNumbers } from './compared-values.ts';
import { documentPlace, type EvidenceFacts, formPlace, type SlotReading } from './evidence-facts.ts';
import { type Finding, findingOf } from './findings.ts';
import { differing } from './paper-checks.ts';
import { meaningOnPaper, spellingsOnPaper } from './paper-words.ts';

/** What the 国网申请表 repeats of the chosen credentials. It names the highest education, where a lower one may be declared with. */
const REPEATED: readonly (readonly [string, CredentialSection, string])[] = [
  ['school', 'education', 'school'],
  ['graduatedOn', 'education', 'graduatedOn'],
  ['level', 'education', 'level'],
  ['major', 'education', 'major'],
  ['diplomaNumber', 'education', 'diplomaNumber'],
  ['title', 'professional_title', 'title'],
  ['grantedOn', 'professional_title', 'grantedOn'],
  ['nurseLicenceNumber', 'nurse_licence', 'licenceNumber'],
];

/** The 国网申请表 against the chosen level and specialty, and against the credentials (网报号 and 验证码 are the form's own fields). */
export function applicationFormFindings(facts: EvidenceFacts): Finding[] {
  const forms = facts.readings.filter(({ reading }) => reading.kind === 'national_application_form');
  return forms.flatMap((slot) => [
    ...levelFindings(slot, facts),
    ...specialtyFindings(slot, facts),
    ...REPEATED.flatMap(([name, section, field]) =>
      differing(slot, name, { section, field, code: 'application_form_differs' }, facts),
    ),
  ]);
}

function levelFindings(slot: SlotReading, { choice, compare }: EvidenceFacts): Finding[] {
  const read = slot.reading.fields.examLevel;
  const printed = read && meaningOnPaper('titleLevel', read.value);
  if (!choice || !read || printed === undefined || printed === choice.level) return [];
  const spellings = spellingsOnPaper('titleLevel', choice.level);
  if (spellings.some((spelling) => compare(read, spelling) !== 'differs')) return [];
  const places = [documentPlace(slot, 'examLevel'), formPlace('declaration_details', 'level', choice.level)];
  return [findingOf('declared_level_differs', slot, places)];
}

/** By code; the name is read more often than it is clear, and says no more. */
function specialtyFindings(slot: SlotReading, { choice, compare }: EvidenceFacts): Finding[] {
  const read = slot.reading.fields.specialtyCode;
  if (!choice || !read || compareNumbers(read, choice.specialtyCode, compare) !== 'differs') return [];
  const typed = formPlace('declaration_details', 'specialtyCode', choice.specialtyCode);
  return [findingOf('declared_specialty_differs', slot, [documentPlace(slot, 'specialtyCode'), typed])];
}
