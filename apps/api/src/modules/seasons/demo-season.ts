import type { INestApplicationContext } from '@nestjs/common';
import { beijingDay, DEMO_SUPPLEMENT_PROJECT, demoSeason, REVIEW_STAGES } from '@htp/domain';
import { Clock } from '../../platform/edge/index.ts';
import { SeasonService } from './season.service.ts';

/** So wide that the demo can be declared in on any day. */
const ALWAYS = { opensAt: '2020-01-01T00:00:00+08:00', closesAt: '2099-01-01T00:00:00+08:00' };

/**
 * The demo's seasons, declared this year and sat next year: the yearly one, and the one for those who missed it (补报名), in which the
 * exam points review between unit and province. Publishes each once; seeding again finds them.
 */
export async function seedDemoSeasons(application: INestApplicationContext): Promise<void> {
  const seasons = application.get(SeasonService);
  const today = beijingDay(await application.get(Clock).now());
  const examYear = Number(today.slice(0, 4)) + 1;
  const supplement = { project: DEMO_SUPPLEMENT_PROJECT, stages: REVIEW_STAGES };
  for (const options of [{}, supplement]) {
    const definition = demoSeason(examYear, { window: ALWAYS, ...options });
    if (await seasons.findByProject(definition.project, examYear)) continue;
    await seasons.publish(definition, null);
  }
}
