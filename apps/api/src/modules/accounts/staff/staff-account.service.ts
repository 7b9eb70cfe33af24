import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type FieldErrorCode,
  grantsProblems,
  pointerTo,
  refuseIf,
  type StaffGrant,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { AccountRepository, type StaffRow } from '../account.repository.ts';
import { DocumentIndex } from '../document-index.ts';
import { scopeColumns } from '../grant-rows.ts';
import type { IssuedPassword } from './issued-password.ts';
import { canonicalUserName, hashPassword, passwordIssues, passwordMatches } from '../password.ts';
import { SessionService } from '../sessions/session.service.ts';
import { SignInAttempts } from '../sign-in/sign-in-attempts.ts';
import { StaffAdministrationRepository } from './staff-administration.repository.ts';

export interface StaffRegistration {
  readonly userName: string;
  readonly displayName: string;
  /** Chosen, or issued together with its hash. */
  readonly password: string | IssuedPassword;
  /** Must be changed at the first sign-in. */
  readonly initialPassword: boolean;
  readonly grants: readonly StaffGrant[];
  /** The person's own document, as `checkDocumentNumber` names it, for four eyes by person. */
  readonly documentKey?: string;
}

/** Makes accounts of staff and changes their passwords. */
@Injectable()
export class StaffAccountService {
  constructor(
    private readonly repository: AccountRepository,
    private readonly administration: StaffAdministrationRepository,
    private readonly attempts: SignInAttempts,
    private readonly sessions: SessionService,
    private readonly documents: DocumentIndex,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** @returns the new account's id. @throws DomainError `duplicate`, `duties_incompatible`, `scope_unsuitable` */
  async create(registration: StaffRegistration): Promise<string> {
    const { displayName, initialPassword, grants, documentKey = null } = registration;
    const documentIndex = documentKey === null ? null : this.documents.of(documentKey);
    const userName = canonicalUserName(registration.userName);
    const { password } = registration;
    const passwordHash = typeof password === 'string' ? await hashPassword(password) : password.hash;
    const accountId = uuidv7();
    await this.unitOfWork.run(async () => {
      const elsewhere =
        documentKey === null
          ? []
          : await this.administration.lockRolesOf(this.documents.candidates(documentKey));
      refuseIf(grantsProblems(grants, elsewhere));
      await this.repository.insertAccount(accountId, 'staff');
      const person = { documentIndex, documentKey };
      const staff = { accountId, userName, displayName, passwordHash, initialPassword, ...person };
      await this.repository.insertStaff(staff);
      await this.activity.record({ type: 'staff.created', subject: { kind: 'account', id: accountId } });
      for (const [place, grant] of grants.entries())
        await this.grant(accountId, grant, pointerTo('grants', place));
    });
    return accountId;
  }

  /** The account of staff that asks. @throws DomainError `forbidden` for a candidate */
  async getOwn(accountId: string): Promise<StaffRow> {
    const staff = await this.repository.findStaff(accountId);
    if (!staff) throw new DomainError('forbidden');
    return staff;
  }

  /** The account of this user name, if there is one. */
  async findId(userName: string): Promise<string | undefined> {
    return (await this.repository.findStaffByName(canonicalUserName(userName)))?.account_id;
  }

  /** Ends every other session of the account. @throws DomainError `credentials_wrong`, `sign_in_locked`, `password_invalid` */
  async changePassword(actor: Actor, current: string, wanted: string): Promise<void> {
    const staff = await this.getOwn(actor.accountId);
    await this.proveCurrent(staff, current);
    if (current === wanted) throw passwordProblem('newPassword', ['duplicate']);
    const passwordHash = await hashChosenPassword(wanted, staff.user_name, 'newPassword');
    await this.unitOfWork.run(async () => {
      await this.attempts.forget(staff.user_name);
      await this.repository.setPassword(actor.accountId, passwordHash);
      await this.sessions.endOthers(actor, 'password_changed');
      await this.activity.record({
        type: 'staff.password_changed',
        subject: { kind: 'account', id: actor.accountId },
      });
    });
  }

  /** Whoever has got hold of a session guesses no faster here than at the sign-in. */
  private async proveCurrent({ user_name, password_hash }: StaffRow, current: string): Promise<void> {
    await this.attempts.reserve(user_name);
    if (!(await passwordMatches(password_hash, current)))
      throw new DomainError('credentials_wrong', undefined, [
        { pointer: pointerTo('currentPassword'), code: 'not_allowed' },
      ]);
  }

  /**
   * Writes a grant that the rules allow. Belongs to the caller's unit of work.
   * @param at pointer to the grant in what was sent
   * @returns the grant's id. @throws DomainError `scope_unsuitable` when there is no such unit
   */
  async grant(accountId: string, grant: StaffGrant, at = ''): Promise<string> {
    const { unitId, divisionCode } = scopeColumns(grant);
    if (unitId !== null && !(await this.administration.unitExists(unitId)))
      throw new DomainError('scope_unsuitable', undefined, [{ pointer: `${at}/unitId`, code: 'not_found' }]);
    const id = uuidv7();
    await this.repository.insertGrant(id, accountId, grant);
    await this.activity.record({
      type: 'staff.granted',
      subject: { kind: 'account', id: accountId },
      detail: { role: grant.role, unitId, divisionCode },
    });
    return id;
  }
}

async function hashChosenPassword(password: string, userName: string, field: string): Promise<string> {
  const issues = await passwordIssues(password, userName);
  if (issues.length > 0) throw passwordProblem(field, issues);
  return hashPassword(password);
}

function passwordProblem(field: string, issues: readonly FieldErrorCode[]): DomainError {
  const errors = issues.map((code) => ({ pointer: pointerTo(field), code }));
  return new DomainError('password_invalid', undefined, errors);
}
