import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/index.ts';
import {
  ALIKE_BITS,
  bandsOf,
  bandsOfAlike,
  bitsOf,
  differingBits,
  type PictureHash,
  SAME_BITS,
} from './picture-hash.ts';

/** Another picture that shows the same. */
export interface AlikePicture {
  readonly fileId: string;
  readonly ownerId: string | null;
  /** Differing bits of 64: at most `ALIKE_BITS`. */
  readonly distance: number;
  /** Differing bits of 1024: at most `SAME_BITS`. */
  readonly detailDistance: number;
}

/** More pictures that look alike say nothing new. */
const MOST_ALIKE = 50;

const keep = statement(
  'picture_hash.keep',
  `INSERT INTO picture_hash (file_id, hash, bands, detail)
   SELECT id, $2::bit(64), $3, $4 FROM file WHERE id = $1 AND stored_at IS NOT NULL ON CONFLICT DO NOTHING`,
);
const has = statement('picture_hash.has', 'SELECT FROM picture_hash WHERE file_id = $1');
const find = statement<{ file_id: string; hash: string; detail: Buffer }>(
  'picture_hash.find',
  'SELECT file_id, hash::text AS hash, detail FROM picture_hash WHERE file_id = ANY($1)',
);
const findAlike = statement<{ file_id: string; owner_id: string | null; distance: number; detail: Buffer }>(
  'picture_hash.find_alike',
  `SELECT h.file_id, f.owner_id, bit_count(h.hash # $1::bit(64))::int AS distance, h.detail
   FROM picture_hash h JOIN file f ON f.id = h.file_id
   WHERE h.bands && $2 AND bit_count(h.hash # $1::bit(64)) <= ${ALIKE_BITS} AND f.stored_at IS NOT NULL
     AND h.file_id <> $3 AND f.owner_id IS DISTINCT FROM (SELECT owner_id FROM file WHERE id = $3)
   ORDER BY distance LIMIT ${MOST_ALIKE}`,
);

/** What attached pictures look like, and which of other people show the same sheet. */
@Injectable()
export class PictureHashes {
  constructor(private readonly database: Database) {}

  async has(fileId: string): Promise<boolean> {
    return (await this.database.findOne(has, [fileId])) !== undefined;
  }

  async keep(fileId: string, { hash, detail }: PictureHash): Promise<void> {
    await this.database.count(keep, [fileId, bitsOf(hash), bandsOf(hash), detail]);
  }

  /** Pictures of other people that show the same as one of these, by the id of that one; the nearest first. */
  async alikeOf(fileIds: readonly string[]): Promise<ReadonlyMap<string, readonly AlikePicture[]>> {
    const own = await this.database.query(find, [fileIds]);
    const found = new Map<string, readonly AlikePicture[]>();
    for (const { file_id, hash, detail } of own) found.set(file_id, await this.alike(file_id, hash, detail));
    return found;
  }

  private async alike(fileId: string, bits: string, detail: Buffer): Promise<AlikePicture[]> {
    const bands = bandsOfAlike(bytesOf(bits));
    const rows = await this.database.query(findAlike, [bits, bands, fileId]);
    return rows
      .map(({ file_id, owner_id, distance, detail: other }) => ({
        fileId: file_id,
        ownerId: owner_id,
        distance,
        detailDistance: differingBits(detail, other),
      }))
      .filter(({ detailDistance }) => detailDistance <= SAME_BITS)
      .sort((a, b) => a.detailDistance - b.detailDistance);
  }
}

const bytesOf = (bits: string) => Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
