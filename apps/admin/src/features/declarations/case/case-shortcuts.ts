import type { ShortcutGroup } from '../../../ui/shortcuts.ts';
import type { Workbench } from './use-workbench.ts';

interface Page {
  readonly describe: () => void;
  readonly goNext: () => void;
  readonly claim: () => void;
  readonly showHistory: () => void;
  readonly showRounds: () => void;
  readonly showKeys: () => void;
}

/** The keys of the workbench; those of the viewer stand beside them. */
export function caseShortcuts(bench: Workbench, page: Page): ShortcutGroup {
  const numbers = bench.sections.value.map((_, index) => String(index + 1));
  return {
    title: '审核',
    shortcuts: [
      { keys: numbers, does: '转到该部分', act: (key) => bench.goTo(Number(key) - 1) },
      { keys: ['a'], does: '本部分通过', act: () => void bench.accept() },
      { keys: ['p'], does: '本部分有问题', act: page.describe },
      { keys: ['e'], does: '资格核对', act: () => bench.go('eligibility') },
      { keys: ['y'], does: '下一个待处理的疑点', act: () => bench.goToFinding() },
      { keys: ['d'], does: '作出决定', act: () => bench.openDecision() },
      { keys: ['n'], does: '下一份', act: page.goNext },
      { keys: ['c'], does: '受理', act: page.claim },
      { keys: ['h'], does: '办理进度', act: page.showHistory },
      { keys: ['t'], does: '提交轮次与变化', act: page.showRounds },
      { keys: ['?', '？'], does: '显示快捷键', act: page.showKeys },
    ],
  };
}
