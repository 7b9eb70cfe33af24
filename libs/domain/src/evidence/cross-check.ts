import { applicationFormFindings } from './application-form-checks.ts';
import { clockFindings } from './clock-checks.ts';
import { dateFindings } from './date-checks.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { Finding } from './findings.ts';
import { identityFindings } from './identity-checks.ts';
import { layoutFindings, qualificationNumberFindings } from './layout-checks.ts';
import { paperFindings } from './paper-checks.ts';
import { unitFindings } from './unit-checks.ts';

/**
 * Everything that a declaration says against itself: papers against identity, form and unit, numbers against their own layout,
 * dates against each other and against today. An unclear picture says nothing.
 */
export function crossCheck(facts: EvidenceFacts): Finding[] {
  return [
    ...identityFindings(facts),
    ...paperFindings(facts),
    ...applicationFormFindings(facts),
    ...qualificationNumberFindings(facts),
    ...unitFindings(facts),
    ...layoutFindings(facts),
    ...dateFindings(facts),
    ...clockFindings(facts),
  ];
}
