import { ProblemError } from '@htp/api-client';

/** As much of WeChat's own as uni-app's types lack. */
declare const wx: {
  shareFileMessage(shared: { filePath: string; fileName: string; success(): void; fail(): void }): void;
};

/** Fetches a workbook and shows it as WeChat shows documents; from there it can be kept or sent on. @throws ProblemError */
export async function openWorkbook(url: string): Promise<void> {
  const filePath = await fetched(url);
  await new Promise<void>((resolve, reject) =>
    uni.openDocument({
      filePath,
      fileType: 'xlsx',
      showMenu: true,
      success: () => resolve(),
      fail: () => reject(ProblemError.unexpected(0)),
    }),
  );
}

/** Fetches an archive, which WeChat can neither open nor save. @returns what sends it to a chat that its owner chooses @throws ProblemError */
export async function fetchArchive(url: string): Promise<() => Promise<void>> {
  const filePath = await fetched(url);
  return () =>
    new Promise((resolve) =>
      // Not sending it after all is no trouble.
      wx.shareFileMessage({ filePath, fileName: 'my-data.zip', success: resolve, fail: resolve }),
    );
}

/** @returns the path of a temporary file */
async function fetched(url: string): Promise<string> {
  const { statusCode, tempFilePath } = await download(url);
  if (statusCode !== 200) throw ProblemError.unexpected(statusCode);
  return tempFilePath;
}

const download = (url: string): Promise<UniApp.DownloadSuccessData> =>
  new Promise((resolve, reject) =>
    uni.downloadFile({ url, success: resolve, fail: () => reject(ProblemError.unreachable()) }),
  );
