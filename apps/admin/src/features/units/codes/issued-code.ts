import { shallowRef } from 'vue';

/** A confirmation code that was made a moment ago. */
export interface IssuedCode {
  readonly unitId: string;
  readonly unitName: string;
  /** `XXXX-XXXX` */
  readonly code: string;
  readonly expiresAt: string;
}

/** In memory, from its making until the unit's page and its poster are left: nobody can read it again. */
const issued = shallowRef<IssuedCode>();

const PAGES_THAT_SHOW_IT: readonly unknown[] = ['own-unit', 'unit-poster'];

export function useIssuedCode() {
  return {
    issued,
    keep: (code: IssuedCode) => (issued.value = code),
    forget: () => (issued.value = undefined),
  };
}

/** Whether going to this page takes the code away. */
export const endsShowing = (pageName: unknown): boolean =>
  issued.value !== undefined && !PAGES_THAT_SHOW_IT.includes(pageName);
