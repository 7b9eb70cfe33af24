import { readFile } from 'node:fs/promises';
import { inject, expect, it } from 'vitest';
import { as, signInCandidate, signInStaff } from './people.ts';
import { onGround } from './ground.ts';

it('has people who can act, and comes back after everything was killed', { timeout: 120_000 }, () =>
  onGround({ apiBuild: inject('apiBuild'), people: 3, drafts: true, servers: 2 }, async (ground) => {
    const candidate = await signInCandidate(ground.url(0), 'seeded2');
    const officer = await signInStaff(ground.url(1), 'hospital-officer');
    await ground.postgres.kill();
    await Promise.all(ground.servers.map((server) => server.kill()));
    await ground.postgres.start();
    await Promise.all(ground.servers.map((server) => server.start()));
    const drafts = await fetch(`${ground.url(0)}/api/declarations`, { headers: as(candidate) });
    expect(((await drafts.json()) as { items: { status: string }[] }).items).toMatchObject([
      { status: 'draft' },
    ]);
    const queue = await fetch(`${ground.url(1)}/api/review/declarations`, { headers: as(officer) });
    expect(queue.status).toBe(200);
    expect((await ground.program('check-invariants.js')).code).toBe(0);
    await ground.runJob('forget-spent-tries');
    await expect(ground.runJob('no-such-job')).rejects.toThrow('ended with 1');
    await ground.setClock(new Date('2027-01-01T00:00:00Z'));
    expect(await readFile(ground.settings['SIMULATED_CLOCK_FILE']!, 'utf8')).toContain('2027-01-01');
  }),
);
