import type { DocumentKind } from '@htp/domain';
import type { DocumentValue, RecognisedDocument } from '@htp/recognition';

import { judgeFindings } from './contradictions.ts';
import type { LabelledDocument } from './labelled-documents.ts';
import type { MeasuredDocument, MeasuredField } from './measured.ts';

/** The nurse licence of the samples, typed as it stands there. */
export function nurseLicence(change: Partial<LabelledDocument> = {}): LabelledDocument {
  const fields = {
    姓名: '夏侯怡一',
    证书编号: '201342938368',
    执业地点: '江城样例医院',
    首次注册日期: '2013-08-15',
    有效期至: '2028-08-14',
  };
  return {
    file: 'nurse-licence.jpg',
    path: 'set/nurse-licence.jpg',
    type: '护士执业证书',
    kind: 'nurse_licence',
    style: null,
    holder: { name: '夏侯怡一', number: '420583199105077328' },
    fields,
    form: fields,
    conflicts: [],
    alerts: [],
    ...change,
  };
}

/** What a clear PDF would give. */
export function reading(kind: DocumentKind, values: Readonly<Record<string, string>>): RecognisedDocument {
  const value = (text: string): DocumentValue => ({
    value: text,
    confidence: 0.99,
    page: 1,
    box: null,
    spelling: /^\d{4}-\d\d/.test(text) ? 'date' : /^\d+$/.test(text) ? 'number' : 'text',
    printed: text,
    strip: null,
  });
  return {
    kind,
    fields: Object.fromEntries(Object.entries(values).map(([name, text]) => [name, value(text)])),
  };
}

export const NURSE_READING = reading('nurse_licence', {
  name: '夏侯怡一',
  licenceNumber: '201342938368',
  practiceUnit: '江城样例医院',
  firstRegisteredOn: '2013-08-15',
  validUntil: '2028-08-14',
});

export function field(change: Partial<MeasuredField> = {}): MeasuredField {
  return {
    label: '姓名',
    labelled: '夏侯怡一',
    read: '夏侯怡一',
    confidence: 0.99,
    exact: true,
    offered: true,
    ...change,
  };
}

export function measured(change: Partial<MeasuredDocument> = {}): MeasuredDocument {
  const document = change.document ?? nurseLicence();
  return {
    document,
    outcome: 'read',
    fault: null,
    fields: [field()],
    unknownFields: [],
    contradictions: judgeFindings(document, []),
    seconds: 1,
    ...change,
  };
}
