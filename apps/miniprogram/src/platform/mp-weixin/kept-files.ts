import type { KeptFile } from '../file-target.ts';

/** As much of WeChat's own as uni-app's types lack. */
declare const wx: { readonly env: { readonly USER_DATA_PATH: string } };

const INDEX = 'htp-uploads';
const LONGEST_MS = 24 * 3_600_000;

interface Row extends KeptFile {
  readonly owner: string;
  readonly at: number;
}

/** WeChat clears temporary files away with the mini-program; what is to outlast it is saved beside, under a path of its own. */
export async function keepFile(owner: string, { id, file }: KeptFile): Promise<void> {
  const path = await saved(file.path).catch(() => undefined);
  if (path === undefined) return;
  write([...rows(), { id, owner, file: { ...file, path }, at: Date.now() }]);
}

export async function keptFiles(owner: string): Promise<KeptFile[]> {
  const isOver = ({ at }: Row) => at < Date.now() - LONGEST_MS;
  for (const { id } of rows().filter(isOver)) await forgetFile(id);
  return rows()
    .filter((row) => row.owner === owner)
    .map(({ id, file }) => ({ id, file }));
}

export async function forgetFile(id: string): Promise<void> {
  const all = rows();
  for (const { file } of all.filter((row) => row.id === id))
    uni.getFileSystemManager().unlink({ filePath: file.path, fail: () => undefined });
  write(all.filter((row) => row.id !== id));
}

/** A copy: the temporary file goes on being sent and shown. */
function saved(srcPath: string): Promise<string> {
  const ending = /\.[0-9a-z]{1,5}$/i.exec(srcPath)?.[0] ?? '';
  const destPath = `${wx.env.USER_DATA_PATH}/upload-${Date.now()}-${Math.floor(Math.random() * 1e9)}${ending}`;
  return new Promise((resolve, reject) =>
    uni.getFileSystemManager().copyFile({
      srcPath,
      destPath,
      success: () => resolve(destPath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  );
}

function rows(): Row[] {
  const kept: unknown = uni.getStorageSync(INDEX);
  return Array.isArray(kept) ? (kept as Row[]) : [];
}

const write = (all: readonly Row[]): void =>
  all.length > 0 ? uni.setStorageSync(INDEX, all) : uni.removeStorageSync(INDEX);
