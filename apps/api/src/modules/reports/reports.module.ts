import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { CredentialsModule } from '../credentials/index.ts';
import { DeclarationsModule } from '../declarations/index.ts';
import { SeasonsModule } from '../seasons/index.ts';
import { DeclarationCounters } from './counters/declaration-counters.ts';
import { ExpiredExports } from './exports/expired-exports.ts';
import { ExportDownloadService } from './exports/export-download.service.ts';
import { ExportFiles } from './exports/export-files.ts';
import { ExportMaker } from './exports/export-maker.ts';
import { ExportRequestService } from './exports/export-request.service.ts';
import { ExportController } from './exports/export.controller.ts';
import { ExportRepository } from './exports/export.repository.ts';
import { RosterReader } from './exports/roster-reader.ts';
import { RosterWriter } from './exports/roster-writer.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { ReportScopes } from './figures/report-scopes.ts';
import { SeasonFiguresService } from './figures/season-figures.service.ts';
import { InvariantChecks } from './invariants/invariant-checks.ts';
import { InvariantMetric } from './invariants/invariant-metric.ts';
import { NextStepsController } from './next-steps/next-steps.controller.ts';
import { NextStepsService } from './next-steps/next-steps.service.ts';
import { RecordController } from './record/record.controller.ts';
import { RecordService } from './record/record.service.ts';
import { OtherWork } from './work-list/other-work.ts';
import { Oversight } from './work-list/oversight.ts';
import { OwnClaims } from './work-list/own-claims.ts';
import { WorkListController } from './work-list/work-list.controller.ts';
import { WorkListService } from './work-list/work-list.service.ts';
import { WorkListVisits } from './work-list/work-list-visits.ts';

/** Figures, rosters and searches over what the other modules keep, read with SQL. */
@Module({
  imports: [AccountsModule, CredentialsModule, DeclarationsModule, SeasonsModule],
  controllers: [
    WorkListController,
    FiguresController,
    ExportController,
    RecordController,
    NextStepsController,
  ],
  providers: [
    DeclarationCounters,
    InvariantChecks,
    InvariantMetric,
    ReportScopes,
    SeasonFiguresService,
    WorkListService,
    WorkListVisits,
    OwnClaims,
    OtherWork,
    Oversight,
    ExportRepository,
    ExportRequestService,
    ExportDownloadService,
    ExportFiles,
    ExportMaker,
    ExpiredExports,
    RosterReader,
    RosterWriter,
    RecordService,
    NextStepsService,
  ],
})
export class ReportsModule {}
