import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { constraintMeans } from '../../platform/http/database-problem.ts';
import { Sealed } from '../../platform/crypto/keyed-columns.ts';

constraintMeans('unit_institution_code_key', 'unit_registered');

/** A place where health workers work, or the authority above it (机构). */
@Entity('unit')
@Unique('unit_institution_code_key', ['institutionCode'])
@Check('unit_path_check', 'path[1] = id')
@Check('unit_status_check', `status IN ('active', 'suspended', 'closed')`)
@Index('unit_name_order_index', ['nameLength', 'id'])
@Index('unit_division_index', ['divisionCode', 'name', 'id'])
@Index('unit_category_index', ['categoryCode', 'id'])
@Index('unit_supervising_unit_index', ['supervisingUnitId', 'id'])
@Index('unit_standing_index', ['status', 'id'], { where: `status <> 'active'` })
export class Unit {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_pk' })
  id: string;

  @Column('text')
  name: string;

  /** The name in the one spelling that is searched in; see unit-search.ts. */
  @Column('text')
  searchedName: string;

  @Index('unit_name_grams_index', { type: 'gin' })
  @Column('text', { array: true })
  nameGrams: string[];

  /** Orders what a search finds: the shortest name that contains what was typed is the closest. */
  @Column('smallint')
  nameLength: number;

  /** 机构编码 in canonical spelling. */
  @Column('text')
  institutionCode: string;

  /** 主管单位. */
  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'unit_supervising_unit_fk' })
  supervisingUnitId: string | null;

  /** The unit itself, its 主管单位, and so on upwards: what an officer's scope is compared with. */
  @Index('unit_path_index', { type: 'gin' })
  @Column('uuid', { array: true })
  path: string[];

  /** 机构类别, WS 218. */
  @Column('text')
  categoryCode: string;

  /** 行政区划, GB/T 2260. */
  @Column('text')
  divisionCode: string;

  @Column('text', { nullable: true })
  address: string | null;

  /** 负责人 and officer with their telephone numbers, sealed. */
  @Column('bytea', { nullable: true })
  @Sealed()
  contacts: Buffer | null;

  @Column('text', { default: 'active' })
  status: string;

  @Column('text', { nullable: true })
  statusReason: string | null;

  @Column('timestamptz', { nullable: true })
  statusChangedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  registeredAt: Date;
}
