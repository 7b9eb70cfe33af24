import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file that nobody's account owns: proof of a registration, or of one that is yet to be sent. */
@Entity('registration_proof')
@Index('registration_proof_orphan_index', ['uploadedAt'], { where: 'registration_id IS NULL' })
export class RegistrationProof {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_proof_pk' })
  @ForeignKey('StoredFile', { name: 'registration_proof_file_fk', onDelete: 'CASCADE' })
  fileId: string;

  @Index('registration_proof_registration_index')
  @Column('uuid', { nullable: true })
  @ForeignKey('Registration', { name: 'registration_proof_registration_fk' })
  registrationId: string | null;

  @Column('timestamptz')
  uploadedAt: Date;
}
