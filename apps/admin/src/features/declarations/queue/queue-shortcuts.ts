import type { ShortcutGroup } from '../../../ui/shortcuts.ts';
import type { QueueItem } from './queue-filter.ts';
import type { RowCursor } from './row-cursor.ts';

interface Doings {
  readonly open: (id: string) => void;
  readonly select: (id: string) => void;
  readonly claim: (item: QueueItem) => void;
  readonly next: () => void;
  readonly refresh: () => void;
  readonly showKeys: () => void;
}

/** What can be pressed in the list. Enter, the space bar and the arrows work on a row by themselves, also with single keys turned off. */
export function queueShortcuts(cursor: RowCursor, reviews: boolean, doings: Doings): ShortcutGroup {
  const onCurrent = (act: (item: QueueItem) => void) => () => {
    const item = cursor.current();
    if (item) act(item);
  };
  const reviewing = [
    { keys: ['x'], does: '选择或取消选择（也可按空格）', act: onCurrent(({ id }) => doings.select(id)) },
    { keys: ['c'], does: '受理当前申报', act: onCurrent(doings.claim) },
    { keys: ['n'], does: '受理下一份并打开', act: doings.next },
  ];
  return {
    title: '申报审核列表',
    shortcuts: [
      { keys: ['j', 'ArrowDown'], does: '下一行', act: () => void cursor.down() },
      { keys: ['k', 'ArrowUp'], does: '上一行', act: () => void cursor.up() },
      { keys: ['o'], does: '打开当前申报（也可按回车）', act: onCurrent(({ id }) => doings.open(id)) },
      ...(reviews ? reviewing : []),
      { keys: ['r'], does: '刷新列表', act: doings.refresh },
      { keys: ['?'], does: '显示快捷键', act: doings.showKeys },
    ],
  };
}
