import type { Run } from '../frame/proof.ts';
import type { Chain } from './chain.ts';

const CUT = `DELETE FROM activity WHERE id IN (SELECT activity_id FROM activity_chain WHERE sequence > $1);`;

/** The end of the record is gone: only the anchor outside the database knows that there was more. */
export async function cutTails({ report }: Run, chain: Chain, links: number): Promise<void> {
  let named = 0;
  const cuts = [links - 1, Math.floor(links / 2), 0];
  for (const kept of cuts) {
    await cut(chain, kept);
    const { findings } = await chain.verify();
    if (findings.some(({ kind, sequence }) => kind === 'tail_cut' && sequence === String(links))) named += 1;
    await chain.restore();
  }
  report.figure('cut tails', cuts.length);
  report.figure('cut tails named', named, { atLeast: cuts.length });

  // Cut, and then grown again to the same length: the sequencer goes on as if nothing had happened.
  await cut(chain, links - 1);
  await chain.tamper(async (client) => {
    await client.query(
      `INSERT INTO activity (type, subject_kind, subject_id) VALUES ('declaration.saved', 'declaration', gen_random_uuid())`,
    );
  });
  await chain.advance();
  const { findings } = await chain.verify();
  report.figure(
    'a tail that was cut and grown again is named',
    findings.some(({ kind }) => kind === 'anchor_differs') ? 1 : 0,
    {
      atLeast: 1,
    },
  );
  await chain.restore();
}

const cut = (chain: Chain, kept: number): Promise<void> =>
  chain.tamper(async (client) => {
    await client.query(CUT, [kept]);
    await client.query('DELETE FROM activity_chain WHERE sequence > $1', [kept]);
  });
