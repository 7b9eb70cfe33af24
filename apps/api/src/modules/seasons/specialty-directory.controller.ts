import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { specialtiesOf } from '@htp/domain';
import { Allow } from '../../platform/access/index.ts';
import { ObjectListField, QueryIntegerField } from '../../platform/http/index.ts';
import { SpecialtyFields } from './season-definition.fields.ts';

class SpecialtyDirectoryInput {
  @QueryIntegerField({ min: 2000, max: 2100 })
  examYear: number;
}

class SpecialtyDirectoryView {
  @ObjectListField(() => SpecialtyFields, { max: 500 })
  items: SpecialtyFields[];
}

/** 专业目录: what the country offers in an exam year, for leads who choose from it. */
@ApiTags('seasons')
@Controller('specialty-directory')
export class SpecialtyDirectoryController {
  @Get()
  @Allow('season:edit')
  @ApiOkResponse({ type: SpecialtyDirectoryView })
  list(@Query() { examYear }: SpecialtyDirectoryInput): SpecialtyDirectoryView {
    return { items: specialtiesOf(examYear) };
  }
}
