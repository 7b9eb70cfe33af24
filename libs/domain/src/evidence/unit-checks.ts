import { compareUnits, sameUnit } from './compared-values.ts';
import { documentPlace, type EvidenceFacts, formPlace, typedIn, unitPlace } from './evidence-facts.ts';
import { type Finding, findingOf } from './findings.ts';

const LICENCES = ['physician_licence', 'nurse_licence'] as const;
/** The papers that name the employer. */
const EMPLOYER_FIELDS: Readonly<Record<string, string>> = {
  national_application_form: 'unit',
  social_security_proof: 'unit',
};

/** Licences and papers against the unit that declares (rules.md C4, C5, 4.5). */
export function unitFindings(facts: EvidenceFacts): Finding[] {
  if (facts.unit === null) return [];
  return [...practiceFindings(facts, facts.unit.name), ...employerFindings(facts, facts.unit.name)];
}

/** 执业地点 as typed; where nothing is typed yet, as the picture says. */
function practiceFindings(facts: EvidenceFacts, unit: string): Finding[] {
  const field = 'practiceUnit';
  return LICENCES.flatMap((section) => {
    const typed = typedIn(facts, section)[field];
    if (typeof typed === 'string' && typed !== '') {
      if (sameUnit(typed, unit)) return [];
      return [
        findingOf('practice_unit_not_declaring', { section, field }, [
          formPlace(section, field, typed),
          unitPlace(unit),
        ]),
      ];
    }
    return facts.readings
      .filter(({ reading }) => reading.kind === section)
      .flatMap((slot) => {
        const read = slot.reading.fields[field];
        if (!read || compareUnits(read, unit, facts.compare) !== 'differs') return [];
        const places = [documentPlace(slot, field), unitPlace(unit)];
        return [findingOf('practice_unit_not_declaring', { section, field }, places)];
      });
  });
}

function employerFindings(facts: EvidenceFacts, unit: string): Finding[] {
  return facts.readings.flatMap((slot) => {
    const name = EMPLOYER_FIELDS[slot.reading.kind];
    const read = name === undefined ? undefined : slot.reading.fields[name];
    if (name === undefined || !read || compareUnits(read, unit, facts.compare) !== 'differs') return [];
    return [findingOf('paper_unit_not_declaring', slot, [documentPlace(slot, name), unitPlace(unit)])];
  });
}
