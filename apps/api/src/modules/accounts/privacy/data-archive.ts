import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DATA_ARCHIVE_README, PERSONAL_DATA_NAMES } from '@htp/wording';
import { type Actor, LinkTickets } from '../../../platform/access/index.ts';
import { type ArchiveEntry, notSlowerThan, streamArchive } from '../../../platform/archives/index.ts';
import { ArchivesUnderWay } from './archives-under-way.ts';
import { DataWorkbook } from './data-workbook.ts';
import { PersonalData, type PersonalFile } from './personal-data.ts';

/** What the JSON documents of an archive are; described in docs/adr/0023-privacy.md and in the archive itself. */
const FORMAT = 'htp-personal-data/1';

/** A tenth of a bad mobile connection: few archives are read at a time, and nobody may keep a place by reading as good as nothing. */
const LOWEST_RATE = { bytes: 150_000, inMs: 30_000 };

/** All that is kept about a person as an archive: the workbook, the same for programs, and every file as it is kept. */
@Injectable()
export class DataArchive {
  constructor(
    private readonly data: PersonalData,
    private readonly workbook: DataWorkbook,
    private readonly underWay: ArchivesUnderWay,
    private readonly tickets: LinkTickets,
  ) {}

  /** Nothing of it is made before it is read, and nothing more once its reader is gone or too slow, or the session has ended. */
  of(actor: Actor): Readable {
    const over = this.underWay.begin(actor.accountId);
    const archive = notSlowerThan(LOWEST_RATE, streamArchive(this.entries(actor)));
    return archive.once('close', over);
  }

  private async *entries(actor: Actor): AsyncGenerator<ArchiveEntry> {
    const { accountId } = actor;
    yield { name: '说明.txt', content: Buffer.from(DATA_ARCHIVE_README) };
    yield { name: '我的数据.xlsx', content: await this.workbook.of(accountId), packed: true };
    for (const [name, holder] of this.data.all()) {
      const facts = await holder.describe(accountId);
      const category = PERSONAL_DATA_NAMES[name];
      yield json(`数据/${category}.json`, { format: FORMAT, category: name, name: category, facts });
    }
    const files = await this.files(accountId);
    const index = files.map(({ id, about, extension }) => ({
      id,
      about,
      path: pathOf({ id, about, extension }),
    }));
    yield json('附件/清单.json', { format: FORMAT, category: 'attachments', name: '附件', files: index });
    yield* this.contents(actor, files);
  }

  private async *contents(actor: Actor, files: readonly PersonalFile[]): AsyncGenerator<ArchiveEntry> {
    for (const file of files) {
      await this.tickets.requireStanding(actor);
      const content = await file.open();
      if (content) yield { name: pathOf(file), content, packed: true };
      else yield { name: `${pathOf(file)}.txt`, content: Buffer.from('该附件已删除，或暂时无法提供。') };
    }
  }

  private async files(accountId: string): Promise<PersonalFile[]> {
    const found: PersonalFile[] = [];
    for (const [, holder] of this.data.all()) found.push(...((await holder.files?.(accountId)) ?? []));
    return found;
  }
}

/** Of our own words and an id alone: nothing that anybody has typed. */
const pathOf = ({ id, about, extension }: Omit<PersonalFile, 'open'>) => `附件/${about} ${id}.${extension}`;

const json = (name: string, value: object): ArchiveEntry => ({
  name,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});
