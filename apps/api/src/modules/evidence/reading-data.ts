import { Injectable, type OnModuleInit } from '@nestjs/common';
import { documentFields } from '@htp/domain';
import { DOCUMENT_KIND_NAMES } from '@htp/wording';
import { type PersonalFact, PersonalData } from '../accounts/index.ts';
import { DocumentReadingRepository, type FileReading } from './document-reading.repository.ts';

/** What machines have read of a candidate's papers. It is nobody's evidence: findings are frozen with what was submitted. */
@Injectable()
export class ReadingData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly readings: DocumentReadingRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.register('readings', {
      describe: async (accountId) => (await this.readings.ofOwner(accountId)).flatMap(factsOf),
      erase: (accountId) => this.readings.eraseOf(accountId),
    });
  }
}

function factsOf({ fileId, reading }: FileReading): PersonalFact[] {
  if (!reading) return [];
  const { kind, fields } = reading;
  return Object.entries(fields).flatMap(([name, read]) =>
    read
      ? [
          {
            record: `${DOCUMENT_KIND_NAMES[kind]} ${fileId}`,
            label: documentFields(kind)[name]?.label ?? name,
            value: read.value,
          },
        ]
      : [],
  );
}
