import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A role of a member of staff with the records it reaches; candidates need no row, they hold `candidate` over their own.
 * The check is SCOPE_KIND_OF_ROLE of the domain: a role with a scope that is not its own cannot be stored.
 */
@Entity('role_grant')
@Check(
  'role_grant_scope_check',
  `CASE role
    WHEN 'unit_officer' THEN unit_id IS NOT NULL AND division_code IS NULL
    WHEN 'exam_point_reviewer' THEN unit_id IS NULL AND division_code IS NOT NULL
    ELSE role IN ('provincial_reviewer', 'provincial_lead', 'system_admin', 'auditor')
      AND unit_id IS NULL AND division_code IS NULL END`,
)
@Index('role_grant_account_index', ['accountId'])
@Index('role_grant_role_index', ['role', 'accountId'])
@Index('role_grant_unit_index', ['unitId', 'accountId'])
export class RoleGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('StaffAccount', { name: 'role_grant_staff_account_fk', onDelete: 'CASCADE' })
  accountId: string;

  @Column('text')
  role: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Unit', { name: 'role_grant_unit_fk' })
  unitId: string | null;

  @Column('text', { nullable: true })
  divisionCode: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  grantedAt: Date;
}
