import { ApiProperty } from '@nestjs/swagger';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type Finding,
  FINDING_CODES,
  FINDING_SEVERITIES,
  FINDING_SOURCES,
  type FindingCode,
  type FindingParams,
  type FindingPlace,
  type FindingSeverity,
  type FindingSource,
  maskedPlaces,
  type Section,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { BoxView } from './document-reading.view.ts';

const MOST_FINDINGS = 300;
const MOST_PLACES = 10;
const MOST_PAGES = 1000;

/** Days, numbers and names of fields, for the text of `@htp/wording`. */
const ParamsField = () =>
  ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  }) as PropertyDecorator;

/** A paper, and its own name for a field. */
export class PaperFieldView {
  @ChoiceField(DOCUMENT_KINDS)
  kind: DocumentKind;

  @TextField({ max: 40 })
  field: string;
}

/** One side of a contradiction: what stands where. */
export class FindingPlaceView {
  @ChoiceField(FINDING_SOURCES)
  source: FindingSource;

  @ChoiceField(SECTIONS, { nullable: true, description: 'Null for identity, unit and other declarations' })
  section: Section | null;

  @TextField({
    max: 40,
    nullable: true,
    description: 'Of the section; for a paper the one that holds its file',
  })
  field: string | null;

  @TextField({
    min: 0,
    max: 1000,
    description: 'Numbers masked but for where they differ; empty where only the fact is told',
  })
  value: string;

  @ObjectField(() => PaperFieldView, { nullable: true })
  paper: PaperFieldView | null;

  @IdField({ nullable: true, description: 'The file, for a cut-out' })
  fileId: string | null;

  @IntegerField({ min: 1, max: MOST_PAGES, nullable: true })
  page: number | null;

  @ObjectField(() => BoxView, { nullable: true, description: 'Null where it was not read of a picture' })
  box: BoxView | null;

  static of(place: FindingPlace): FindingPlaceView {
    const { source, section = null, field = null, value, paper = null } = place;
    const { fileId = null, page = null, box = null } = place;
    return { source, section, field, value, paper, fileId, page, box };
  }
}

/** Something to look at twice, at the field where it is shown. */
export class EvidenceFindingView {
  @ChoiceField(FINDING_CODES)
  code: FindingCode;

  @ChoiceField(FINDING_SEVERITIES)
  severity: FindingSeverity;

  @ChoiceField(SECTIONS)
  section: Section;

  @TextField({
    max: 40,
    description: 'Of the section; `unit` and others that are no field belong to it as a whole',
  })
  field: string;

  @ParamsField()
  params: FindingParams;

  @ObjectListField(() => FindingPlaceView, { max: MOST_PLACES })
  places: FindingPlaceView[];

  static ofFinding({ code, severity, section, field, params, places }: Finding): EvidenceFindingView {
    const told = maskedPlaces(places).map((place) => FindingPlaceView.of(place));
    return { code, severity, section, field, params, places: told };
  }
}

/** What a candidate is told of his own papers and form. */
export class OwnFindingsView {
  @BooleanField({ description: 'Papers are still being read: there may be more' })
  incomplete: boolean;

  @ObjectListField(() => EvidenceFindingView, { max: MOST_FINDINGS })
  items: EvidenceFindingView[];
}
