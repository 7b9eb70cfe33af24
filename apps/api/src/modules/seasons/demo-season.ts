import type { INestApplicationContext } from '@nestjs/common';
import { beijingDay, demoSeason } from '@htp/domain';
import { Clock } from '../../platform/edge/index.ts';
import { SeasonService, type SeasonVersionId } from './season.service.ts';

/** So wide that the demo can be declared in on any day. */
const ALWAYS = { opensAt: '2020-01-01T00:00:00+08:00', closesAt: '2099-01-01T00:00:00+08:00' };

/** The demo's season: declared this year, sat next year. Publishes it once; seeding again finds it. */
export async function seedDemoSeason(application: INestApplicationContext): Promise<SeasonVersionId> {
  const seasons = application.get(SeasonService);
  const today = beijingDay(await application.get(Clock).now());
  const definition = demoSeason(Number(today.slice(0, 4)) + 1, { window: ALWAYS });
  const existing = await seasons.findByProject(definition.project, definition.examYear);
  if (existing) return { seasonId: existing.id, version: existing.version };
  return seasons.publish(definition, null);
}
