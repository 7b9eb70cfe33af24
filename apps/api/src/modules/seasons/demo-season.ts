import type { INestApplicationContext } from '@nestjs/common';
import {
  beijingDay,
  DEMO_SUPPLEMENT_PROJECT,
  demoSeason,
  type DemoSeasonOptions,
  REVIEW_STAGES,
} from '@htp/domain';
import { Clock } from '../../platform/edge/index.ts';
import { SeasonService, type SeasonVersionId } from './season.service.ts';

export interface DemoSeasons {
  readonly yearly: SeasonVersionId;
  readonly supplement: SeasonVersionId;
}

/** So wide that the demo can be declared in on any day. */
const ALWAYS = { opensAt: '2020-01-01T00:00:00+08:00', closesAt: '2099-01-01T00:00:00+08:00' };

/**
 * The demo's seasons, declared this year and sat next year: the yearly one, and the one for those who missed it (补报名), in which the
 * exam points review between unit and province. Publishes each once; seeding again finds them.
 */
export async function seedDemoSeasons(application: INestApplicationContext): Promise<DemoSeasons> {
  const supplement = { project: DEMO_SUPPLEMENT_PROJECT, stages: REVIEW_STAGES };
  return { yearly: await seed(application, {}), supplement: await seed(application, supplement) };
}

async function seed(
  application: INestApplicationContext,
  options: DemoSeasonOptions,
): Promise<SeasonVersionId> {
  const seasons = application.get(SeasonService);
  const today = beijingDay(await application.get(Clock).now());
  const definition = demoSeason(Number(today.slice(0, 4)) + 1, { window: ALWAYS, ...options });
  const existing = await seasons.findByProject(definition.project, definition.examYear);
  if (existing) return { seasonId: existing.id, version: existing.version };
  return seasons.publish(definition, null);
}
