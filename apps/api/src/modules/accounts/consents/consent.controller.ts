import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CONSENT_VERSION } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { InstantField, ObjectListField, TextField } from '../../../platform/http/index.ts';
import { Consents } from './consents.ts';

class ConsentView {
  @TextField({ max: 20 })
  version: string;

  @InstantField()
  givenAt: Date;
}

export class ConsentsView {
  @TextField({
    max: 20,
    description: 'The version that is asked for at the next sign-in, unless it is among the given',
  })
  current: string;

  @ObjectListField(() => ConsentView, { max: 100, description: 'Newest first' })
  given: ConsentView[];
}

/** What whoever asks has agreed to. */
@ApiTags('me')
@Controller('me/consents')
export class ConsentController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @Allow('privacy:manage')
  @ApiOkResponse({ type: ConsentsView })
  async list(@CurrentActor() { accountId }: Actor): Promise<ConsentsView> {
    const given = await this.consents.list(accountId);
    return {
      current: CONSENT_VERSION,
      given: given.map(({ version, given_at }) => ({ version, givenAt: given_at })),
    };
  }
}
