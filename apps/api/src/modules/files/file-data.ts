import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FILE_USE_NAMES, fileSizeText, instantText } from '@htp/wording';
import { Database, statement } from '../../platform/database/index.ts';
import { FileAbsent } from '../../platform/edge/index.ts';
import { PersonalData, type PersonalFile } from '../accounts/index.ts';
import { FileContents } from './file-contents.ts';
import { EXTENSION } from './file.view.ts';
import { FileHolders } from './file-holders.ts';

interface ListedFile {
  readonly id: string;
  readonly media_type: keyof typeof EXTENSION;
  readonly bytes: number;
  readonly created_at: Date;
}

const list = statement<ListedFile>(
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
    private readonly contents: FileContents,
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
      files: async (accountId) =>
        Promise.all(
          (await this.database.query(list, [accountId])).map((file) => this.fileOf(accountId, file)),
        ),
      erase: async (accountId) => {
        for (const { id } of await this.database.query(list, [accountId]))
          if ((await this.holders.usesOf(accountId, id)).length === 0) await this.database.count(erase, [id]);
      },
    });
  }

  private async fileOf(accountId: string, { id, media_type }: ListedFile): Promise<PersonalFile> {
    const [use] = await this.holders.usesOf(accountId, id);
    return {
      id,
      about: use ? FILE_USE_NAMES[use.kind] : '未使用',
      extension: EXTENSION[media_type],
      open: async () => (await this.contents.find(id).catch(lost))?.content,
    };
  }
}

/** Its bytes are not in the store: said in the archive, which is not refused for it. */
function lost(error: unknown): undefined {
  if (!(error instanceof FileAbsent)) throw error;
}
