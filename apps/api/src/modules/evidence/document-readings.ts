import { Injectable } from '@nestjs/common';
import { documentsOf, type Section } from '@htp/domain';
import { DocumentReadingRepository, type FileReading } from './document-reading.repository.ts';

/** What other modules ask of readings. */
@Injectable()
export class DocumentReadings {
  constructor(private readonly readings: DocumentReadingRepository) {}

  /**
   * Has files read that were attached, where papers are handed in that a machine reads; belongs to the caller's unit of work. What was
   * asked for before is not read again.
   * @param files by the field of the section that holds them
   */
  async request(section: Section, files: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [field, ids] of files) {
      if (documentsOf({ section, field }).length === 0) continue;
      for (const id of ids) await this.readings.request(id, { section, field });
    }
  }

  /** All that is known of these files, whether it has been read yet or not. Whether one may know, the caller has decided. */
  of(fileIds: readonly string[]): Promise<FileReading[]> {
    return this.readings.ofFiles(fileIds);
  }
}
