import { useEventListener } from '@vueuse/core';
import { onBeforeRouteLeave } from 'vue-router';
import { confirm } from '../../../ui/confirm.ts';
import { endsShowing, useIssuedCode } from './issued-code.ts';

/** On a page that shows a new code: asks before it is left, since the code is gone then. */
export function useCodeKeeping(): void {
  const { issued, forget } = useIssuedCode();

  onBeforeRouteLeave(async ({ name }) => {
    if (!endsShowing(name)) return true;
    const agreed = await confirm({
      title: '离开后不再显示确认码',
      text: '新的单位确认码只在这里显示。请先记下或打印张贴页，离开后只能重新更换。',
      act: '已记下，离开',
    });
    if (agreed) forget();
    return agreed;
  });

  useEventListener(window, 'beforeunload', (event) => {
    if (issued.value) event.preventDefault();
  });
}
