export { mostSimilar, relatedDivisions, SimilarUnits } from './similar-units.ts';
export { UNIT_CODE_GUESSES } from './codes/guess-limits.ts';
export { UnitCodeService } from './codes/unit-code.service.ts';
export { unitReach } from './unit-reach.ts';
export { isRegisteredAs, UnitRegistry } from './unit-registry.ts';
export type { UnitRecord } from './unit.repository.ts';
export {
  APPLY_IMPORTS_JOB,
  UnitImportApplicationService,
} from './imports/unit-import-application.service.ts';
export { UnitService } from './unit.service.ts';
export { categoryView, CodeNameView, divisionView, UnitReferenceView, UnitView } from './unit.view.ts';
export { UnitsModule } from './units.module.ts';
export { gramsOf, searchedSpelling } from './unit-search.ts';
