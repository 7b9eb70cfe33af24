import type { ContentFlag, DeclarationSnapshot, Section } from '@htp/domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import {
  Indexed,
  indexedDocument,
  type IndexedRow,
  Sealed,
  Unkeyed,
} from '../../platform/crypto/keyed-columns.ts';

const documentOfCopy = ({ frozenCopy }: IndexedRow) => {
  const { person } = JSON.parse(String(frozenCopy)) as Pick<DeclarationSnapshot, 'person'>;
  return indexedDocument({ documentType: person.documentType, number: person.documentNumber });
};

/** The frozen copy that one submission or resubmission holds. Rows are only added. */
@Entity('declaration_submission')
@Unique('declaration_submission_number_key', ['declarationId', 'number'])
export class DeclarationSubmission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_submission_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey('Declaration', { name: 'declaration_submission_declaration_fk' })
  declarationId: string;

  /** 1 for the first, then one more with each resubmission. */
  @Column('integer')
  number: number;

  @Column('integer')
  seasonVersion: number;

  @Column('text')
  noticeVersion: string;

  /** 诚信承诺: the version that was signed with it. */
  @Column('text')
  statementVersion: string;

  /** `DeclarationSnapshot` of libs/domain, sealed. */
  @Column('bytea')
  @Sealed()
  frozenCopy: Buffer;

  /** `Judgement` of libs/domain, sealed; the frozen copy holds its hash. Null of what was submitted before eligibility was judged. */
  @Column('bytea', { nullable: true })
  @Sealed()
  judgement: Buffer | null;

  /** SHA-256 of the snapshot's canonical text, file hashes included: what a decision binds to. */
  @Column('bytea')
  @Unkeyed('decisions bind to it and outlive every key')
  contentHash: Buffer;

  /** Blind index of the person's document, for telling a reviewer's own case. */
  @Column('bytea')
  @Indexed(['frozenCopy'], documentOfCopy)
  documentIndex: Buffer;

  /** The sections it holds, each of which every stage has to judge. */
  @Column('text', { array: true })
  sections: Section[];

  /** What was found out about it when it was frozen; lists are narrowed by it. */
  @Column('text', { array: true, default: '{}' })
  flags: ContentFlag[];

  @Column('uuid', { array: true })
  @Index('declaration_submission_file_index', { type: 'gin' })
  fileIds: string[];

  @Column('timestamptz', { default: () => 'now()' })
  submittedAt: Date;
}
