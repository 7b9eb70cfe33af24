import { ElMessageBox } from 'element-plus';

interface Question {
  readonly title: string;
  /** What will happen, and whom it concerns. */
  readonly text: string;
  /** The word on the button that does it: the act itself, not 确定. */
  readonly act: string;
  readonly dangerous?: boolean;
}

/** Asks before something that is not easily undone. @returns whether it was agreed to */
export async function confirm({ title, text, act, dangerous = false }: Question): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, {
      confirmButtonText: act,
      cancelButtonText: '取消',
      type: dangerous ? 'warning' : 'info',
      confirmButtonClass: dangerous ? 'el-button--danger' : '',
      closeOnClickModal: false,
    });
    return true;
  } catch {
    return false;
  }
}
