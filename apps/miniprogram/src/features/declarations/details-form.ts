import { DETAILS_FIELDS } from '@htp/domain';
import { shallowRef } from 'vue';
import { api, take } from '../../platform/api.ts';
import { useAutosave } from '../../platform/autosave.ts';
import type { Declaration } from '../../ui/declaration-facts.ts';
import type { Season } from './choice.ts';
import { getDeclaration } from './own-declaration.ts';

const DETAILS = 'declaration_details';

/** By which what is unsent, and files on their way, are kept on the device. */
export const recordOf = (id: string): string => `declaration:${id}:details`;

/** 申报信息 of a declaration: saved by itself while it is typed, on whichever page it is sent. */
export function useDetailsForm(id: () => string) {
  const declaration = shallowRef<Declaration>();
  const season = shallowRef<Season>();

  async function load() {
    const read = await getDeclaration(id());
    const path = { id: read.seasonId };
    season.value ??= await take(api.GET('/api/seasons/{id}', { params: { path } }));
    declaration.value = read;
    return {
      version: read.version,
      values: read.sections.find(({ section }) => section === DETAILS)?.fields ?? {},
    };
  }

  const save = (changes: Record<string, unknown>, version: number) =>
    take(
      api.PATCH('/api/declarations/{id}', {
        params: { path: { id: id() } },
        body: { version, sections: { [DETAILS]: changes } },
      }),
    );

  const form = useAutosave({
    key: () => (id() ? recordOf(id()) : undefined),
    definition: () => DETAILS_FIELDS,
    masked: ['registrationCode'],
    load,
    save,
  });
  return { ...form, declaration, season };
}
