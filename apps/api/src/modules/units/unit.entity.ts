import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { constraintMeans } from '../../platform/http/database-problem.ts';

constraintMeans('unit_institution_code_key', 'duplicate');

/** A place where health workers work, or the authority above it (机构). */
@Entity('unit')
@Unique('unit_institution_code_key', ['institutionCode'])
@Check('unit_path_check', 'path[1] = id')
@Index('unit_name_order_index', ['nameLength', 'id'])
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
  @Index('unit_supervising_unit_index')
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
  @Index('unit_division_index')
  @Column('text')
  divisionCode: string;

  @Column('timestamptz', { default: () => 'now()' })
  registeredAt: Date;
}
