import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fileSizeText, instantText } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { PersonalData } from '../accounts/index.ts';
import { FileHolders } from './file-holders.ts';

const list = statement<{ id: string; media_type: string; bytes: number; created_at: Date }>(
  'personal_data.files',
  `SELECT id, media_type, bytes, created_at FROM file WHERE owner_id = $1 AND stored_at IS NOT NULL
   ORDER BY created_at, id`,
);
/** Without its key nobody reads it any more; the orphan purge clears bytes and row. */
const erase = statement(
  'personal_data.erase_file',
  `UPDATE file SET stored_at = NULL, wrapped_key = '' WHERE id = $1`,
);

/** The attachments of a candidate: gone but for those that were submitted. */
@Injectable()
export class FileData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly holders: FileHolders,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.register('files', {
      describe: async (accountId) =>
        (await this.database.query(list, [accountId])).map(({ id, media_type, bytes, created_at }) => ({
          record: id,
          label: `${media_type}，${fileSizeText(bytes)}`,
          value: `${instantText(created_at.toISOString())}上传`,
        })),
      erase: async (accountId) => {
        for (const { id } of await this.database.query(list, [accountId]))
          if ((await this.holders.usesOf(accountId, id)).length === 0) await this.database.count(erase, [id]);
      },
    });
  }
}
