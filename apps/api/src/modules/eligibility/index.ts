export { EligibilityModule } from './eligibility.module.ts';
export { type JudgedDeclaration, JudgedDeclarations, type JudgedPage } from './judged-declarations.ts';
export { RuleSetsService } from './rule-sets.service.ts';
