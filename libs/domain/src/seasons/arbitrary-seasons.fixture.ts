import fc from 'fast-check';
import type { ReviewStage } from '../declarations/status.ts';
import { demoSeason } from './demo-season.ts';
import type { SeasonDefinition, Window } from './season-definition.ts';
import { AGAINST_VERDICT, RESUBMISSION_STARTS } from './season-definition.ts';
import { specialtiesOf } from './specialties.ts';

const DAY_MS = 86_400_000;

/** Years around the ones in which the directory changed, leap years among them. */
export const examYears = fc.integer({ min: 2018, max: 2040 });

const windowsFor = (examYear: number): fc.Arbitrary<Window> =>
  fc
    .record({ day: fc.integer({ min: -420, max: 420 }), minutes: fc.integer({ min: 1, max: 200 * 24 * 60 }) })
    .map(({ day, minutes }) => {
      const opens = Date.UTC(examYear, 0, 1) + day * DAY_MS;
      return {
        opensAt: new Date(opens).toISOString(),
        closesAt: new Date(opens + minutes * 60_000).toISOString(),
      };
    });

const chains = fc.constantFrom<ReviewStage[]>(
  ['unit'],
  ['province'],
  ['unit', 'province'],
  ['unit', 'exam_point', 'province'],
);
const fees = fc.record({ baseFen: fc.nat(20_000), perSubjectFen: fc.nat(20_000) });

/** Valid seasons of one exam year: any part may differ from the demo's. */
export const seasonsOf = (examYear: number): fc.Arbitrary<SeasonDefinition> => {
  const season = demoSeason(examYear);
  return fc
    .record({
      specialties: fc.shuffledSubarray(specialtiesOf(examYear), { minLength: 1 }),
      historyCandidates: fc.boolean(),
      againstVerdict: fc.constantFrom(...AGAINST_VERDICT),
      subjects: fc.shuffledSubarray([...season.subjects], { minLength: 2 }),
      fees: fc.record({ junior_assistant: fees, junior: fees, intermediate: fees }),
      notice: fc.record({
        version: fc.constantFrom('a', 'b'),
        title: fc.constantFrom('须知'),
        body: fc.constantFrom('一', '二'),
      }),
      declarationWindow: windowsFor(examYear),
      stages: chains.chain((chain) =>
        fc.tuple(...chain.map((stage) => windowsFor(examYear).map((window) => ({ stage, window })))),
      ),
      resubmission: fc.constantFrom(...RESUBMISSION_STARTS),
      sectionRules: fc.shuffledSubarray([...season.sectionRules], { minLength: season.sectionRules.length }),
    })
    .map((changed) => ({ ...season, ...changed }));
};

export const seasons = examYears.chain(seasonsOf);
