import type { DocumentKind } from '@htp/domain';

import type { Random } from '../idcard-pictures/random.ts';
import type { TableTop } from '../idcard-pictures/tables/table-tops.ts';
import type { Capture } from './capture/capture.ts';
import { seedAlert, seedConflict, typedForm, type Case } from './conflicts.ts';
import { PAPERS } from './papers/index.ts';
import { inventCareer, type Profession } from './people/career.ts';
import type { SchoolLevel } from './people/institutions.ts';
import { Printer } from './print/printer.ts';
import { htmlOf, inventLook, type Sheet } from './print/sheet.ts';
import { STYLES, type Style, type StyleName } from './styles.ts';

/** One paper before it is brought into the phone. */
export interface ComposedDocument {
  type: string;
  style: StyleName;
  holder: { name: string; number: string };
  case: Case;
  html: string;
  sheet: Sheet;
  capture: Capture;
  tables: readonly TableTop[];
}

const SHARES = { conflict: 0.45, alert: 0.3 };

/** Invents a person, what stands on the paper and what was typed, and sets the paper. */
export function composeDocument(
  random: Random,
  { kind, style: name, referenceDate }: { kind: DocumentKind; style: StyleName; referenceDate: string },
): ComposedDocument {
  const style: Style = STYLES[name];
  const career = inventCareer(random, { ...lifeFor(random, kind), referenceDate });
  const paper = PAPERS[kind];
  const fields = paper.fields(random, career);
  const seeded: Case = { fields, form: typedForm(kind, fields), conflicts: [], alerts: [] };
  if (random.chance(SHARES.alert)) seedAlert(random, kind, seeded, career);
  if (random.chance(SHARES.conflict)) seedConflict(random, kind, seeded, career);
  const printer = new Printer(random, style);
  const look = inventLook(random, style.typefaces);
  const text = paper.text(fields, printer);
  const sheet = style.layout(text)(text, printer, look);
  return {
    type: paper.type,
    style: name,
    holder: { name: career.holder.name, number: career.holder.number },
    case: seeded,
    html: htmlOf(sheet, look, random),
    sheet,
    capture: style.capture(random, kind),
    tables: style.tables,
  };
}

/** Who has such a paper. */
function lifeFor(random: Random, kind: DocumentKind): { level: SchoolLevel; profession: Profession } {
  const anyone = random.pick(['nurse', 'physician', 'technician', 'pharmacist'] as const);
  const higher = random.weighted({ associate: 4, bachelor: 4, master: 1 });
  switch (kind) {
    case 'secondary_school_proof':
      return { level: 'secondary', profession: anyone === 'physician' ? 'nurse' : anyone };
    case 'physician_qualification':
    case 'physician_licence':
      return { level: random.pick(['associate', 'bachelor']), profession: 'physician' };
    case 'residency_certificate':
      return { level: 'bachelor', profession: 'physician' };
    case 'nurse_licence':
      return { level: random.pick(['secondary', 'associate', 'bachelor']), profession: 'nurse' };
    default:
      return { level: higher, profession: anyone };
  }
}
