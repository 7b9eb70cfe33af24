import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { DOCUMENT_KINDS, documentFields, OFFERED_CONFIDENCE } from '@htp/domain';
import type { Recognizer, RecognisedDocument } from '@htp/recognition';

import { findingsOf, judgeFindings, type Contradictions } from './contradictions.ts';
import { fieldNamed } from './field-names.ts';
import { slotOf } from './kinds.ts';
import type { LabelledDocument, LabelledFolder } from './labelled-documents.ts';
import { sameValue } from './same-value.ts';

/** One labelled field beside what was read of it. */
export interface MeasuredField {
  label: string;
  labelled: unknown;
  /** Null where nothing was read. */
  read: string | null;
  confidence: number;
  exact: boolean;
  /** Whether the candidate would be offered it. */
  offered: boolean;
}

export interface MeasuredDocument {
  document: LabelledDocument;
  outcome: 'read' | 'other_kind' | 'not_a_document' | 'undecodable' | 'fault';
  /** What was said where nothing could be read. */
  fault: string | null;
  fields: MeasuredField[];
  /** Labelled fields that no reading of such a paper has. */
  unknownFields: string[];
  contradictions: Contradictions;
  seconds: number;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
};

/** Reads every paper as the API does, one after the other. */
export async function measureDocuments(
  { documents, today }: LabelledFolder,
  recognizer: Recognizer,
  progress: (done: number) => void,
): Promise<MeasuredDocument[]> {
  const measured: MeasuredDocument[] = [];
  for (const document of documents) {
    const began = performance.now();
    const answer = await readingOf(document, recognizer);
    const seconds = (performance.now() - began) / 1000;
    const findings = answer.reading ? findingsOf(document, answer.reading, today) : [];
    measured.push({
      document,
      outcome: answer.outcome,
      fault: answer.fault,
      ...measuredFields(document, answer.reading),
      contradictions: judgeFindings(document, findings),
      seconds,
    });
    progress(measured.length);
  }
  return measured;
}

interface Answer {
  outcome: MeasuredDocument['outcome'];
  reading: RecognisedDocument | null;
  fault: string | null;
}

/** A file that is not there, or that ends the reading, is counted like any other that is not read. */
async function readingOf({ path, kind }: LabelledDocument, recognizer: Recognizer): Promise<Answer> {
  try {
    const file = await readFile(path);
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    const kinds = kind ? slotOf(kind).kinds : DOCUMENT_KINDS;
    const answer = await recognizer.readDocument({ file, mediaType, kinds });
    const reading = 'document' in answer ? answer.document : null;
    return { outcome: answer.outcome, reading, fault: null };
  } catch (error) {
    return { outcome: 'fault', reading: null, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Every labelled field that such papers are read for, beside what was read. */
export function measuredFields(
  { kind, fields }: LabelledDocument,
  reading: RecognisedDocument | null,
): Pick<MeasuredDocument, 'fields' | 'unknownFields'> {
  const unknownFields: string[] = [];
  const measured = Object.entries(fields).flatMap(([label, labelled]): MeasuredField[] => {
    const name = kind && fieldNamed(kind, label);
    if (!kind || !name) {
      unknownFields.push(label);
      return [];
    }
    if (labelled === null || labelled === '') return [];
    const value = reading?.fields[name];
    const exact = value !== undefined && sameValue(labelled, value.value, documentFields(kind)[name]!.type);
    const offered = value !== undefined && value.confidence >= OFFERED_CONFIDENCE;
    return [
      { label, labelled, read: value?.value ?? null, confidence: value?.confidence ?? 0, exact, offered },
    ];
  });
  return { fields: measured, unknownFields };
}
