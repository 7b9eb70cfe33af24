import type { components } from '@htp/api-client';
import { documentFields, formValueOf, type Section } from '@htp/domain';
import { DOCUMENT_KIND_NAMES, fieldValueText, sectionFields } from '@htp/wording';
import type { DocumentPlace } from '../../../../ui/document-viewer/viewed-document.ts';
import type { FieldRow } from '../field-rows.ts';

/** What a machine has read of the file in one field of a section. */
export interface FileReading {
  readonly fileId: string;
  readonly reading: components['schemas']['DocumentReadingView'];
}

/** What a paper says of a field of the form. */
export interface ReadOfField {
  /** The field of the form. */
  readonly name: string;
  readonly paper: string;
  /** Empty for numbers, which are masked until they are asked for, and for what was not read surely. */
  readonly text: string;
  readonly state: 'same' | 'other' | 'unclear' | 'masked';
  /** Where it stands; undefined where the text was not on a picture. */
  readonly place: DocumentPlace | undefined;
}

/**
 * What the papers of a section say of its fields. Whether a number agrees is for the findings: here it is masked.
 * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
 */
export function readOfFields(
  section: Section,
  rows: readonly FieldRow[],
  readings: readonly FileReading[],
  today: string,
): ReadOfField[] {
  return readings.flatMap(({ fileId, reading }) => {
    const { kind } = reading;
    if (kind === null || reading.section !== section) return [];
    return reading.fields.flatMap(({ name, value, page, box, offered }) => {
      const row = rows.find((one) => one.name === documentFields(kind)[name]?.formField);
      if (!row) return [];
      const definition = sectionFields(section)[row.name]!;
      const text = fieldValueText(definition, formValueOf(definition, value, today) ?? value);
      const same = text === row.text;
      const state = row.masked ? 'masked' : !offered ? 'unclear' : same ? 'same' : 'other';
      return {
        name: row.name,
        paper: DOCUMENT_KIND_NAMES[kind],
        text: state === 'other' ? text : '',
        state,
        place: box ? { documentId: fileId, page, box } : undefined,
      };
    });
  });
}
