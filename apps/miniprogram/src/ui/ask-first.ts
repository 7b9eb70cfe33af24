export interface Question {
  readonly title: string;
  /** What happens then. */
  readonly content: string;
  /** At most four characters: WeChat takes no more. */
  readonly confirm: string;
  readonly cancel?: string;
}

/** Asks before something that cannot be taken back, in the system's own dialog. */
export function askFirst({ title, content, confirm, cancel = '取消' }: Question): Promise<boolean> {
  return new Promise((resolve) =>
    uni.showModal({
      title,
      content,
      confirmText: confirm,
      cancelText: cancel,
      success: (answer) => resolve(answer.confirm),
      fail: () => resolve(false),
    }),
  );
}
