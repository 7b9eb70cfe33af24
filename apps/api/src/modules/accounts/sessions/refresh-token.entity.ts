import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DigestOf, Unkeyed } from '../../../platform/crypto/keyed-columns.ts';

/** A refresh token by its digest. Used ones stay until the session is purged: whoever shows one again ends the session. */
@Entity('refresh_token')
export class RefreshToken {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'refresh_token_pk' })
  @DigestOf('token', 'expires_at > now()')
  digest: Buffer;

  @Index('refresh_token_session_index')
  @Column('uuid')
  @ForeignKey('Session', { name: 'refresh_token_session_fk', onDelete: 'CASCADE' })
  sessionId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  /** With the token itself it gives its successor; see refresh-tokens.ts. */
  @Column('bytea', { nullable: true })
  @Unkeyed('random')
  successorSalt: Buffer | null;
}
