import { ProblemError } from '@htp/api-client';

/** Fetches a workbook and shows it as WeChat shows documents; from there it can be kept or sent on. @throws ProblemError */
export async function openWorkbook(url: string): Promise<void> {
  const { statusCode, tempFilePath } = await download(url);
  if (statusCode !== 200) throw ProblemError.unexpected(statusCode);
  await new Promise<void>((resolve, reject) =>
    uni.openDocument({
      filePath: tempFilePath,
      fileType: 'xlsx',
      showMenu: true,
      success: () => resolve(),
      fail: () => reject(ProblemError.unexpected(0)),
    }),
  );
}

const download = (url: string): Promise<UniApp.DownloadSuccessData> =>
  new Promise((resolve, reject) =>
    uni.downloadFile({ url, success: resolve, fail: () => reject(ProblemError.unreachable()) }),
  );
