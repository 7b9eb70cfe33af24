import type { Target } from '../target.ts';
import { watchNetwork } from './network.ts';
import { fetchArchive, openWorkbook } from './downloads.ts';
import { reminders } from './reminders.ts';
import { pictures } from './pictures.ts';
import { sendByRequest } from './request.ts';
import { files } from './files.ts';
import { session } from './session.ts';
import { shortMemory } from './short-memory.ts';
import { Request } from './web-standards.ts';

const ORIGIN = import.meta.env.VITE_API_ORIGIN;

export const target: Target = {
  origin: ORIGIN,
  launch: () => undefined,
  transport: sendByRequest,
  Request: Request as unknown as typeof globalThis.Request,
  session,
  reminders,
  textScale: () => (uni.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1,
  showTextScale: () => undefined,
  pictures,
  shortMemory,
  scanCode: () =>
    new Promise((resolve) =>
      uni.scanCode({
        scanType: ['qrCode'],
        success: ({ result }) => resolve(result),
        fail: () => resolve(undefined),
      }),
    ),
  watchNetwork,
  openWorkbook: (url) => openWorkbook(`${ORIGIN}${url}`),
  saveArchive: (url) => fetchArchive(`${ORIGIN}${url}`),
  openLink: (address) =>
    uni.setClipboardData({
      data: address,
      success: () => uni.showToast({ title: '网址已复制，请在浏览器中打开', icon: 'none' }),
    }),
  files,
};
