import { Injectable } from '@nestjs/common';
import { type ExamLevel, groupCounts, paceOfStages, pointerTo } from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database } from '../../../platform/database/index.ts';
import { shapeProblem } from '../../../platform/http/index.ts';
import { SeasonService } from '../../seasons/index.ts';
import type { SeasonDaysInput, SeasonFiguresInput, SeasonUnitsInput } from './figures.input.ts';
import { paceOfScopes, seasonCells, seasonFlows, slowestUnits, type UnitBacklogRow } from './figures.sql.ts';
import type { SeasonDaysView, SeasonFiguresView, SeasonUnitsView, UnitBacklogView } from './figures.view.ts';
import { ReportScopes } from './report-scopes.ts';

const DAY_MS = 86_400_000;
const LONGEST_PERIOD_DAYS = 366;
const USUAL_UNITS = 20;

/** The whole picture of a season, within what somebody may see. */
@Injectable()
export class SeasonFiguresService {
  constructor(
    private readonly database: Database,
    private readonly scopes: ReportScopes,
    private readonly seasons: SeasonService,
  ) {}

  /** How many declarations stand where, by level and specialty. @throws DomainError `not_found` */
  async counts(actor: Actor, input: SeasonFiguresInput): Promise<SeasonFiguresView> {
    const { seasonId } = input;
    const scope = await this.scopes.scopeOf(actor, 'report:read', input);
    const { definition } = await this.seasons.getCurrent(seasonId);
    const names = new Map(definition.specialties.map(({ code, name }) => [code, name]));
    const cells = await this.database.query(seasonCells, [seasonId, scope]);
    const all = groupCounts(cells, () => 'all')[0];
    return {
      scope,
      total: all?.total ?? 0,
      queues: [...(all?.queues ?? [])],
      levels: groupCounts(cells, ({ level }) => level).map(({ key, total, queues }) => ({
        level: key,
        total,
        queues: [...queues],
      })),
      specialties: groupCounts(cells, ({ level, specialtyCode }) => `${level} ${specialtyCode}`).map(
        ({ key, total, queues }) => {
          const [level = '', specialtyCode = ''] = key.split(' ');
          const specialtyName = names.get(specialtyCode) ?? null;
          return { level: level as ExamLevel, specialtyCode, specialtyName, total, queues: [...queues] };
        },
      ),
    };
  }

  /** The units whose cases have waited longest at a stage. @throws DomainError `not_found` */
  async units(actor: Actor, input: SeasonUnitsInput): Promise<SeasonUnitsView> {
    const { seasonId, stage, limit = USUAL_UNITS } = input;
    const scope = await this.scopes.scopeOf(actor, 'report:read', input);
    await this.seasons.getCurrent(seasonId);
    const rows = await this.database.query(slowestUnits, [seasonId, scope, stage, limit]);
    const paces = await this.database.query(paceOfScopes, [seasonId, rows.map(scopeOfUnit), stage]);
    const byScope = new Map(paces.map((pace) => [pace.scope, pace]));
    return { scope, stage, items: rows.map((row) => backlogView(row, byScope.get(scopeOfUnit(row)))) };
  }

  /** What moved on which day, and how fast each stage decides. @throws DomainError `not_found`, `shape_invalid` */
  async days(actor: Actor, input: SeasonDaysInput): Promise<SeasonDaysView> {
    const { seasonId, from, to } = input;
    const length = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    if (length < 0) throw shapeProblem([{ pointer: pointerTo('to'), code: 'too_small' }]);
    if (length >= LONGEST_PERIOD_DAYS) throw shapeProblem([{ pointer: pointerTo('to'), code: 'too_large' }]);
    const scope = await this.scopes.scopeOf(actor, 'report:read', input);
    await this.seasons.getCurrent(seasonId);
    const flows = await this.database.query(seasonFlows, [seasonId, scope, from, to]);
    const days = flows.map(({ day, flow, stage, count }) => ({ day, flow, stage: stage || null, count }));
    return { scope, days, stages: [...paceOfStages(flows)] };
  }
}

const scopeOfUnit = ({ unitId }: UnitBacklogRow) => `unit:${unitId}`;

function backlogView(
  { oldestWaitingSince, ...row }: UnitBacklogRow,
  pace: { decided: number; waitedMs: number } | undefined,
): UnitBacklogView {
  const decided = pace?.decided ?? 0;
  const averageDays =
    decided === 0 ? null : Math.round((100 * (pace?.waitedMs ?? 0)) / decided / DAY_MS) / 100;
  return { ...row, oldestWaitingSince: oldestWaitingSince?.toISOString() ?? null, decided, averageDays };
}
