import { ElMessage } from 'element-plus';

/** Says that something was done; screen readers read it out. */
export function announce(message: string): void {
  ElMessage({ type: 'success', message, grouping: true });
}

/** Says what did not work where no place on the page is its own. */
export function announceProblem({
  title,
  detail,
}: {
  readonly title: string;
  readonly detail: string;
}): void {
  ElMessage({
    type: 'error',
    message: `${title}：${detail}`,
    duration: 6_000,
    showClose: true,
    grouping: true,
  });
}
