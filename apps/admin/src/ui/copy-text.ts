import { announce, announceProblem } from './announce.ts';

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce('已复制');
  } catch {
    announceProblem({ title: '无法复制', detail: '浏览器没有允许，请选中文字后手工复制。' });
  }
}
