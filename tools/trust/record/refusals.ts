import { RECORDED } from './expected.ts';
import type { Later } from './story/scene.ts';
import { withWechat } from './story/signing-in.ts';
import type { Witness, Witnessed } from './witness.ts';

/** Fails on purpose, and says so in the record: a wrong password, a token that was used before. */
const TELLS_OF_FAILURES = /^(SignIn|BrowserSession|WechatWeb)_/;

/**
 * Every change that succeeded asked for again by nobody, by somebody who may do nothing, and, by who may, with nothing that he wants.
 * @returns what came of it
 */
export async function refusals(
  witness: Witness,
  succeeded: ReadonlyMap<string, readonly Witnessed[]>,
  scene: Later,
): Promise<Witnessed[]> {
  const stranger = await withWechat(scene, 'stranger');
  const before = witness.seen.length;
  for (const [id, [seen]] of succeeded) {
    const { method, path, wish, operation } = seen!;
    if (!(id in RECORDED) || TELLS_OF_FAILURES.test(id)) continue;
    const { who: _, ...nobody } = wish;
    if (operation.permission !== 'public') await witness.asking.try(method, path, nobody);
    if (isOthers(seen!)) await witness.asking.try(method, path, { ...wish, who: stranger });
    if (method !== 'GET' && wish.body) await witness.asking.try(method, path, { ...wish, body: { x: 1 } });
  }
  return witness.seen.slice(before);
}

/** The stranger is a candidate: what candidates do for themselves he may do. */
const isOthers = ({ operation, ids }: Witnessed): boolean =>
  operation.permission !== 'public' &&
  operation.permission !== 'session:manage' &&
  Object.keys(ids).length > 0;
