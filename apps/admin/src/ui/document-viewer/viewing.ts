import { computed, type MaybeRefOrGetter, reactive, ref, toValue, watch } from 'vue';
import type { ShortcutGroup } from '../shortcuts.ts';
import { type Rotation, rotated, stepped, within, type Zoom } from './view.ts';
import type { DocumentPlace, ViewedDocument } from './viewed-document.ts';

/**
 * What is looked at and how: which document and page, how large, which way up.
 * @param led where somebody else leads to
 */
export function useViewing(
  viewed: MaybeRefOrGetter<readonly ViewedDocument[]>,
  selected: { value: string | undefined },
  led: MaybeRefOrGetter<DocumentPlace | undefined> = undefined,
) {
  const zoom = ref<Zoom>('width');
  const rotations = reactive(new Map<string, Rotation>());
  const page = ref(1);
  const pages = ref(1);
  /** The factor at which the first pane shows its page, whatever `zoom` says. */
  const scale = ref<number>();

  const documents = computed(() => toValue(viewed));
  const index = computed(() => documents.value.findIndex(({ id }) => id === selected.value));
  const shown = computed(() => documents.value[index.value]);
  /** A document turned once stays turned when one comes back to it. */
  const rotation = computed(() => rotations.get(shown.value?.id ?? '') ?? 0);

  watch(
    [documents, () => selected.value],
    () => {
      if (index.value < 0) selected.value = documents.value[0]?.id;
    },
    { immediate: true },
  );
  const place = computed(() => toValue(led));
  const firstPage = () => (place.value?.documentId === shown.value?.id ? (place.value?.page ?? 1) : 1);
  watch(shown, () => (page.value = firstPage()));
  watch(
    place,
    (now) => {
      if (!now) return;
      if (now.documentId === shown.value?.id) page.value = now.page;
      else selected.value = now.documentId;
    },
    { immediate: true },
  );
  /** Where one was led, while that page is before one's eyes. */
  const mark = computed(() => {
    const now = place.value;
    return now && now.documentId === shown.value?.id && now.page === page.value ? now.box : undefined;
  });

  const set = (to: number) => (zoom.value = within(to));
  const zoomBy = (direction: 1 | -1) => set(stepped(scale.value ?? 1, direction));
  function turn(quarters: 1 | -1): void {
    if (shown.value) rotations.set(shown.value.id, rotated(rotation.value, quarters));
  }
  function go(steps: 1 | -1): void {
    const next = documents.value[index.value + steps];
    if (next) selected.value = next.id;
  }
  function turnPage(steps: 1 | -1): void {
    page.value = Math.min(pages.value, Math.max(1, page.value + steps));
  }

  return { zoom, page, pages, scale, documents, shown, rotation, mark, set, zoomBy, turn, go, turnPage };
}

export type Viewing = ReturnType<typeof useViewing>;

/** The keys of a viewer. */
export function viewingShortcuts(view: Viewing, toggleFullScreen: () => void): ShortcutGroup {
  return {
    title: '附件',
    shortcuts: [
      { keys: [']'], does: '下一个附件', act: () => view.go(1) },
      { keys: ['['], does: '上一个附件', act: () => view.go(-1) },
      { keys: ['PageDown'], does: '下一页', act: () => view.turnPage(1) },
      { keys: ['PageUp'], does: '上一页', act: () => view.turnPage(-1) },
      { keys: ['+', '='], does: '放大', act: () => view.zoomBy(1) },
      { keys: ['-'], does: '缩小', act: () => view.zoomBy(-1) },
      { keys: ['0'], does: '显示整页', act: () => (view.zoom.value = 'page') },
      { keys: ['w'], does: '适合宽度', act: () => (view.zoom.value = 'width') },
      { keys: ['r'], does: '顺时针旋转', act: () => view.turn(1) },
      { keys: ['R'], does: '逆时针旋转', act: () => view.turn(-1) },
      { keys: ['f'], does: '全屏显示', act: toggleFullScreen },
    ],
  };
}
