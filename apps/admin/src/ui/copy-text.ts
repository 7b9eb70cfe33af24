import { announce, announceProblem } from './announce.ts';

/** Puts a text on the clipboard and says so. @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce('已复制');
    return true;
  } catch {
    announceProblem({ title: '无法复制', detail: '浏览器没有允许，请选中文字后手工复制。' });
    return false;
  }
}
