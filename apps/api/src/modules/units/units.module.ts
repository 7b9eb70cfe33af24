import { Module } from '@nestjs/common';
import { SimilarUnits } from './similar-units.ts';
import { WorkbookProblems } from './imports/receive-workbook.ts';
import { UnitCodeRepository } from './codes/unit-code.repository.ts';
import { UnitCodeService } from './codes/unit-code.service.ts';
import { UnitContactSeals } from './unit-contacts.ts';
import { UnitController } from './unit.controller.ts';
import { UnitEditingService } from './unit-editing.service.ts';
import { UnitImportApplicationService } from './imports/unit-import-application.service.ts';
import { UnitImportController } from './imports/unit-import.controller.ts';
import { UnitImportRepository } from './imports/unit-import.repository.ts';
import { UnitImportReport } from './imports/unit-import-report.ts';
import { UnitImportService } from './imports/unit-import.service.ts';
import { UnitListRepository } from './unit-list.repository.ts';
import { UnitReadingService } from './unit-reading.service.ts';
import { UnitRegistryController } from './unit-registry.controller.ts';
import { UnitRegistry } from './unit-registry.ts';
import { UnitRepository } from './unit.repository.ts';
import { UnitService } from './unit.service.ts';
import { UnitStandingService } from './unit-standing.service.ts';
import { UnitWritingRepository } from './unit-writing.repository.ts';

/** The tree of units, and the codes by which people bind to them. */
@Module({
  controllers: [UnitController, UnitRegistryController, UnitImportController],
  providers: [
    UnitRepository,
    UnitListRepository,
    UnitWritingRepository,
    UnitCodeRepository,
    UnitContactSeals,
    UnitService,
    UnitReadingService,
    UnitEditingService,
    UnitStandingService,
    UnitCodeService,
    UnitRegistry,
    SimilarUnits,
    UnitImportRepository,
    UnitImportService,
    UnitImportReport,
    UnitImportApplicationService,
    WorkbookProblems,
  ],
  exports: [UnitService, UnitCodeService, UnitRegistry, SimilarUnits, UnitImportApplicationService],
})
export class UnitsModule {}
