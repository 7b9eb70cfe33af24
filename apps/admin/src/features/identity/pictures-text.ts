import { instantText } from '@htp/wording';

interface Purge {
  readonly picturesPurgeDueAt: string | null;
  readonly picturesPurgedAt: string | null;
}

/** What has become of the pictures of a case that has ended. */
export function picturesText({ picturesPurgedAt, picturesPurgeDueAt }: Purge): string {
  if (picturesPurgedAt) return `已于${instantText(picturesPurgedAt)}彻底删除`;
  if (picturesPurgeDueAt) return `已不能查看，${instantText(picturesPurgeDueAt)}前彻底删除`;
  return '没有照片';
}
