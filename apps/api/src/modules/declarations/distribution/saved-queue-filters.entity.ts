import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SavedFilter } from './saved-filter.input.ts';

/** 保存的筛选: the filters that one account keeps for its lists, in the order that it wants them in. */
@Entity('saved_queue_filters')
export class SavedQueueFilters {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_queue_filters_pk' })
  @ForeignKey('Account', { name: 'saved_queue_filters_account_fk' })
  accountId: string;

  /** One more with each change; a change that names another is refused. */
  @Column('integer')
  version: number;

  @Column('jsonb')
  items: SavedFilter[];

  @Column('timestamptz', { default: () => 'now()' })
  savedAt: Date;
}
