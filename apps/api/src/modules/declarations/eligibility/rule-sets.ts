import { Injectable } from '@nestjs/common';
import { findBuiltInRuleSet, type RuleSet } from '@htp/domain';

/** Where the rules of a version are found. */
@Injectable()
export class RuleSets {
  /** Undefined for a version that is not there. */
  find(version: string): Promise<RuleSet | undefined> {
    return Promise.resolve(findBuiltInRuleSet(version));
  }
}
