import { Injectable } from '@nestjs/common';

/** Whether something stands in the way of a credential's removal; asked while nobody else can change the credential. */
export type CredentialHolder = (credentialId: string) => Promise<boolean>;

/** Where modules above say which credentials they are at work on. */
@Injectable()
export class CredentialHolders {
  private readonly holders: CredentialHolder[] = [];

  register(holder: CredentialHolder): void {
    this.holders.push(holder);
  }

  async hold(credentialId: string): Promise<boolean> {
    for (const holder of this.holders) if (await holder(credentialId)) return true;
    return false;
  }
}
