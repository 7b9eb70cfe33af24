import type { DeclarationStatus } from '@htp/domain';
import type { Question } from '../../ui/confirm.ts';

/** What is asked before 撤回: what ends with it, and what is possible then. */
export function withdrawalQuestion(status: DeclarationStatus): Question {
  const after = '不能恢复。申报时间内可以重新选择申报并重新填报；申报时间结束后，将不能再次申报。';
  return status === 'draft'
    ? { title: '放弃填报？', content: `已填写的内容将作废，${after}`, confirmText: '放弃' }
    : { title: '撤回申报？', content: `审核将停止，这份申报作废，${after}`, confirmText: '撤回' };
}
