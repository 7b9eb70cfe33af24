import { Injectable } from '@nestjs/common';
import { beijingDay, epochEnd } from '@htp/domain';
import { EpochKeys } from '../../../platform/crypto/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { IdentityPictureRepository } from './identity-picture.repository.ts';

const DAY_MS = 86_400_000;

/**
 * Destroys the epoch keys of days that are over: on the eighth day however the cases stand (trust.md, Keys), before it as
 * soon as no picture needs them. Yesterday's is left alone: a request that began before midnight may still come.
 */
@Injectable()
export class EpochKeyDestruction {
  constructor(
    private readonly keys: EpochKeys,
    private readonly pictures: IdentityPictureRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = await this.clock.now();
    const yesterday = beijingDay(new Date(now.getTime() - DAY_MS));
    const needed = new Set(await this.pictures.listDays());
    for (const day of await this.keys.days()) {
      const unneeded = day < yesterday && !needed.has(day);
      if (unneeded || epochEnd(day) <= now) await this.keys.destroyDay(day);
    }
  }
}
