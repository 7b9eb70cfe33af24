import { Injectable } from '@nestjs/common';
import { cursorKeys, type Page, pageOf, pageSize } from '../../../platform/http/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { StaffDirectory } from '../../accounts/index.ts';
import { IdentityService } from '../../identity/index.ts';
import { FilingReopenings } from '../../seasons/index.ts';
import type { ReopeningListInput } from './declaration-reopening.input.ts';
import { ReopeningView } from './declaration-reopening.view.ts';

/** Who got an end of filing of his own, from whom and why. */
@Injectable()
export class ReopeningList {
  constructor(
    private readonly reopenings: FilingReopenings,
    private readonly identities: IdentityService,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async page(input: ReopeningListInput): Promise<Page<ReopeningView>> {
    const size = pageSize(input);
    const [after] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.reopenings.page(input.seasonId, after, size + 1);
    const persons = await this.identities.findPersons(rows.map(({ personId }) => personId));
    const names = await this.staff.namesOf([...new Set(rows.map(({ grantedBy }) => grantedBy))]);
    const now = await this.clock.now();
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => ReopeningView.of(row, persons.get(row.personId), names.get(row.grantedBy)?.name ?? null, now),
    );
  }
}
