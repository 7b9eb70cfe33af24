import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { RULE_SET_SCHEMA } from '@htp/domain';
import { IdField, IntegerField, TextField } from '../../platform/http/index.ts';

const MAX_VERSION = 1_000_000;
export const MAX_RULE_SET_VERSION = 30;

const { $schema: _, ...DOCUMENTED } = RULE_SET_SCHEMA;

/** Rules: documented by their schema, and checked against it by `ruleSetFrom`. */
export const RuleSetField = () =>
  applyDecorators(
    ApiProperty({ ...DOCUMENTED, selfRequired: true } as unknown as ApiPropertyOptions),
    IsObject(),
  ) as PropertyDecorator;

const RuleSetVersionField = () => TextField({ max: MAX_RULE_SET_VERSION });

export class RuleSetParams {
  @RuleSetVersionField()
  version: string;
}

export class RuleSetChangesInput {
  /** What it is compared with. */
  @RuleSetVersionField()
  since: string;
}

export class RuleSetDraftParams {
  @IdField()
  id: string;
}

export class CreateRuleSetDraftInput {
  /** The published rules to begin from. */
  @RuleSetVersionField()
  basedOn: string;
}

export class SaveRuleSetDraftInput {
  /** The version that the changes were made on. */
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @RuleSetField()
  definition: object;
}
