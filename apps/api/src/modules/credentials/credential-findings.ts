import { Injectable } from '@nestjs/common';
import { beijingDay, crossCheck, documentsOf, DomainError, FINDINGS } from '@htp/domain';
import { Clock } from '../../platform/edge/index.ts';
import { EvidenceFindingView, type OwnFindingsView, PaperReadings } from '../evidence/index.ts';
import { IdentityService } from '../identity/index.ts';
import { filesIn } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';

/** What a credential's papers, its fields and the verified identity say against each other, for its owner. Nothing of it stops her. */
@Injectable()
export class CredentialFindings {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly identities: IdentityService,
    private readonly papers: PaperReadings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `not_verified` */
  async of(ownerId: string, id: string): Promise<OwnFindingsView> {
    const credential = await this.credentials.find(id, ownerId);
    if (!credential) throw new DomainError('not_found');
    const { kind: section, fields } = credential;
    const files = [...filesIn(section, fields)]
      .map(([field, fileId]) => ({ section, field, fileId }))
      .filter((slot) => documentsOf(slot).length > 0);
    const { readings, incomplete } = await this.papers.of(files);
    const { name, documentNumber, bornOn } = await this.identities.getVerifiedPerson(ownerId);
    const found = crossCheck({
      readings,
      credentials: { [section]: fields },
      details: {},
      identity: { name, documentNumber, bornOn },
      unit: null,
      choice: null,
      today: beijingDay(await this.clock.now()),
      compare: this.papers.compare,
    });
    const own = found.filter(({ code }) => FINDINGS[code].audience === 'everybody');
    return { items: own.map((finding) => EvidenceFindingView.ofFinding(finding)), incomplete };
  }
}
