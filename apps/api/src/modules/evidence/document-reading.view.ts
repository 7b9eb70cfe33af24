import {
  DOCUMENT_KINDS,
  type DocumentKind,
  OFFERED_CONFIDENCE,
  type ReadingStatus,
  READING_STATUSES,
  type ReadValue,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import type { FileReading } from './document-reading.repository.ts';

const MOST_PAGES = 1000;
const MOST_FIELDS = 40;

/** A place on a page, in fractions of its width and height from the upper left corner. */
export class BoxView {
  @NumberField()
  left: number;

  @NumberField()
  top: number;

  @NumberField()
  width: number;

  @NumberField()
  height: number;
}

/** What a machine has read at one place of a paper. */
export class ReadFieldView {
  @TextField({ max: 40, description: 'By the name of the field of the paper' })
  name: string;

  @TextField({ max: 1000, min: 0 })
  value: string;

  @NumberField({ description: '0 to 1: how often such a reading is right' })
  confidence: number;

  @IntegerField({ min: 1, max: MOST_PAGES })
  page: number;

  @ObjectField(() => BoxView, { nullable: true, description: 'Null where the text was not on a picture' })
  box: BoxView | null;

  @BooleanField({ description: 'Sure enough to be offered for taking over' })
  offered: boolean;

  static of(name: string, { value, confidence, page, box }: ReadValue): ReadFieldView {
    return { name, value, confidence, page, box, offered: confidence >= OFFERED_CONFIDENCE };
  }
}

/** The reading of a file in one place where it is handed in. */
export class DocumentReadingView {
  @ChoiceField(SECTIONS)
  section: string;

  @TextField({ max: 40, description: 'Of the section: the one that holds the file' })
  field: string;

  @ChoiceField(READING_STATUSES)
  status: ReadingStatus;

  @ChoiceField(DOCUMENT_KINDS, { nullable: true, description: 'As which paper it was read' })
  kind: DocumentKind | null;

  @TextField({ max: 40, nullable: true, description: 'Version of the recogniser' })
  recognizer: string | null;

  @InstantField({ nullable: true })
  finishedAt: Date | null;

  @ObjectListField(() => ReadFieldView, { max: MOST_FIELDS })
  fields: ReadFieldView[];

  static of({ section, field, status, recognizer, finishedAt, reading }: FileReading): DocumentReadingView {
    const found = Object.entries(reading?.fields ?? {});
    const fields = found.flatMap(([name, read]) => (read ? [ReadFieldView.of(name, read)] : []));
    return { section, field, status, kind: reading?.kind ?? null, recognizer, finishedAt, fields };
  }
}

/** All readings of a file: none yet, one, or one for each place where it is handed in. */
export class DocumentReadingsView {
  @ObjectListField(() => DocumentReadingView, { max: MOST_FIELDS })
  items: DocumentReadingView[];
}
