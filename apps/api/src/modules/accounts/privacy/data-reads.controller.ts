import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DATA_READS, type DataRead, type Role, ROLES } from '@htp/domain';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { ChoiceField, InstantField, ObjectListField, TextField } from '../../../platform/http/index.ts';

const MOST = 200;

class DataReadView {
  @InstantField()
  readAt: Date;

  @ChoiceField(DATA_READS)
  what: DataRead;

  @ChoiceField(ROLES, { nullable: true, description: 'In which role; who it was is not told' })
  role: Role | null;

  @TextField({ max: 100, nullable: true, description: 'The unit of an officer' })
  unit: string | null;
}

export class DataReadsView {
  @ObjectListField(() => DataReadView, { max: MOST, description: 'Newest first' })
  items: DataReadView[];
}

const list = statement<DataReadView>(
  'personal_data.reads',
  `SELECT a.occurred_at AS "readAt", a.type AS what, a.actor_role AS role, min(u.name) AS unit
   FROM (SELECT id, occurred_at, type, actor_role, actor_id FROM activity
     WHERE owner_id = $1 AND type = ANY ($2) AND actor_id <> $1 ORDER BY id DESC LIMIT ${MOST}) a
   LEFT JOIN role_grant g ON g.account_id = a.actor_id AND g.role = a.actor_role
   LEFT JOIN unit u ON u.id = g.unit_id
   GROUP BY a.id, a.occurred_at, a.type, a.actor_role ORDER BY a.id DESC`,
);

/** Who has seen what is kept about whoever asks: by role and unit, and no names (个人信息保护法, article 44). */
@ApiTags('me')
@Controller('me/data-reads')
export class DataReadsController {
  constructor(private readonly database: Database) {}

  @Get()
  @Allow('privacy:manage')
  @ApiOkResponse({ type: DataReadsView })
  async list(@CurrentActor() { accountId }: Actor): Promise<DataReadsView> {
    return { items: await this.database.query(list, [accountId, DATA_READS]) };
  }
}
