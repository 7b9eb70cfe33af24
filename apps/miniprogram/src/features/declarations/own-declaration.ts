import { onLoad } from '@dcloudio/uni-app';
import type { components } from '@htp/api-client';
import { api, take } from '../../platform/api.ts';
import { useLoaded } from '../../platform/loaded.ts';
import { replacePage } from '../../platform/pages.ts';
import type { OwnFindings } from '../../ui/evidence/finding-lines.ts';
import type { Declaration } from '../../ui/declaration-facts.ts';
import { versionToSaveOn } from './stale-save.ts';

export type DeclarationChanges = Omit<components['schemas']['SaveDeclarationInput'], 'version'>;

export const getDeclaration = (id: string): Promise<Declaration> =>
  take(api.GET('/api/declarations/{id}', { params: { path: { id } } }));

/** What its papers and form say against each other, as it is now. */
export const getFindings = (id: string): Promise<OwnFindings> =>
  take(api.GET('/api/declarations/{id}/findings', { params: { path: { id } } }));

/** The id in the page's address, once the page knows it; without one the page is left for 记录. */
export function useAddressedId(): { readonly known: Promise<string> } {
  let know: (id: string) => void = () => undefined;
  const known = new Promise<string>((resolve) => (know = resolve));
  onLoad((query) => {
    const id = query?.['id'];
    if (id) know(id);
    else replacePage('records');
  });
  return { known };
}

/** The declaration that the page's address names. */
export function useOwnDeclaration() {
  const { known } = useAddressedId();
  const { data: declaration, ...rest } = useLoaded(async () => getDeclaration(await known));
  return { declaration, ...rest };
}

/**
 * Saves some fields of it, whatever another device has changed in others meanwhile.
 * @throws ProblemError `version_stale` when the other device has changed one of these
 */
export async function saveDeclaration(
  { id, version }: Pick<Declaration, 'id' | 'version'>,
  changes: DeclarationChanges,
): Promise<void> {
  const send = (on: number) =>
    take(
      api.PATCH('/api/declarations/{id}', { params: { path: { id } }, body: { version: on, ...changes } }),
    );
  try {
    await send(version);
  } catch (thrown) {
    const current = versionToSaveOn(thrown);
    if (current === undefined) throw thrown;
    await send(current);
  }
}
