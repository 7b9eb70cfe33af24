import { UPLOAD_LIMITS, type UploadFault } from '@htp/domain';

const MEGABYTE = 1024 * 1024;

/** Why a client does not send what was chosen, and what to do instead. */
export const UPLOAD_FAULT_TEXTS = {
  kind: '只能上传照片（JPG、PNG、WebP）或PDF文件，请重新选择。',
  heic: '这张照片是HEIC格式，本机无法转换。请在相册中将它导出为JPG后上传，或对着原件重新拍一张；苹果手机可在“设置－相机－格式”中选择“兼容性最佳”。',
  unreadable: '这张照片无法打开，可能已损坏。请重新拍摄或重新选择。',
  too_large: `文件超过${UPLOAD_LIMITS.bytes / MEGABYTE}MB，无法上传。照片请重新拍摄，PDF请减少页数或降低扫描清晰度后重新选择。`,
  too_many_pixels: `照片超过${UPLOAD_LIMITS.megapixels * 100}万像素，无法上传。请把相机的照片尺寸调小后重新拍摄。`,
  empty: '文件是空的，请重新选择。',
} as const satisfies Record<UploadFault, string>;

/** A size as people read it: 320KB, 2.4MB. */
export function bytesText(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1024))}KB`;
  return `${Math.round((bytes / MEGABYTE) * 10) / 10}MB`;
}
