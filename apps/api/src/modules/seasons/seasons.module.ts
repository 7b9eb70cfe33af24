import { Module } from '@nestjs/common';
import { SeasonService } from './season.service.ts';
import { SeasonsController } from './seasons.controller.ts';
import { SeasonsRepository } from './seasons.repository.ts';

@Module({
  controllers: [SeasonsController],
  providers: [SeasonService, SeasonsRepository],
  exports: [SeasonService],
})
export class SeasonsModule {}
