import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { Idempotent, IdempotentAtOnce } from '../../../platform/http/index.ts';
import { DeclarationDraftService } from './declaration-draft.service.ts';
import { DeclarationReadingService } from './declaration-reading.service.ts';
import { DeclarationStartService } from './declaration-start.service.ts';
import { DeclarationSubmissionService } from './declaration-submission.service.ts';
import { DeclarationWithdrawalService } from './declaration-withdrawal.service.ts';
import {
  AcknowledgeNoticeInput,
  DeclarationParams,
  OwnListInput,
  SaveDeclarationInput,
  StartDeclarationInput,
  SubmitDeclarationInput,
} from './declaration.input.ts';
import {
  DeclarationPageView,
  DeclarationReceipt,
  DeclarationView,
  NoticeAcknowledgedView,
  SavedView,
} from '../declaration.view.ts';
import { TimelineService } from '../timeline.service.ts';
import { TimelineView } from '../timeline.view.ts';

/** A candidate's own declarations. */
@ApiTags('declarations')
@Controller('declarations')
export class DeclarationsController {
  constructor(
    private readonly starting: DeclarationStartService,
    private readonly drafts: DeclarationDraftService,
    private readonly submissions: DeclarationSubmissionService,
    private readonly withdrawals: DeclarationWithdrawalService,
    private readonly reading: DeclarationReadingService,
    private readonly timelines: TimelineService,
  ) {}

  /** 选择申报 → 开始申报. */
  @Post()
  @Allow('declaration:edit')
  @Idempotent()
  @ApiCreatedResponse({ type: DeclarationReceipt })
  start(
    @CurrentActor() { accountId }: Actor,
    @Body() input: StartDeclarationInput,
  ): Promise<DeclarationReceipt> {
    return this.starting.start(accountId, input);
  }

  /** 记录. */
  @Get()
  @Allow('declaration:read')
  @ApiOkResponse({ type: DeclarationPageView })
  list(@CurrentActor() { accountId }: Actor, @Query() input: OwnListInput): Promise<DeclarationPageView> {
    return this.reading.list(accountId, input);
  }

  /** 填报信息, 信息确认 and 申报详情: all of it, with what is missing and what may be done. */
  @Get(':id')
  @Allow('declaration:read')
  @ApiOkResponse({ type: DeclarationView })
  get(@CurrentActor() { accountId }: Actor, @Param() { id }: DeclarationParams): Promise<DeclarationView> {
    return this.reading.get(accountId, id);
  }

  /** Autosave of any part of the form. */
  @Patch(':id')
  @Allow('declaration:edit')
  @ApiOkResponse({ type: SavedView })
  async save(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
    @Body() input: SaveDeclarationInput,
  ): Promise<SavedView> {
    return { version: await this.drafts.save(accountId, id, input) };
  }

  /** 申报须知: read. */
  @Post(':id/notice-acknowledgement')
  @HttpCode(200)
  @Allow('declaration:edit')
  @ApiOkResponse({ type: NoticeAcknowledgedView })
  async acknowledgeNotice(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
    @Body() { noticeVersion }: AcknowledgeNoticeInput,
  ): Promise<NoticeAcknowledgedView> {
    const acknowledgedAt = await this.starting.acknowledgeNotice(accountId, id, noticeVersion);
    return { acknowledgedAt: acknowledgedAt.toISOString() };
  }

  /** 确定: submits, or submits again after a return. */
  @Post(':id/submission')
  @HttpCode(200)
  @Allow('declaration:submit')
  @IdempotentAtOnce()
  @ApiOkResponse({ type: DeclarationReceipt })
  submit(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
    @Body() input: SubmitDeclarationInput,
  ): Promise<DeclarationReceipt> {
    return this.submissions.submit(accountId, id, input);
  }

  /** 撤回, before the first decision. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('declaration:withdraw')
  @Idempotent()
  @ApiOkResponse({ type: DeclarationReceipt })
  withdraw(
    @CurrentActor() { accountId }: Actor,
    @Param() { id }: DeclarationParams,
  ): Promise<DeclarationReceipt> {
    return this.withdrawals.withdraw(accountId, id);
  }

  /** 进度详情; staff within reach may read it too. */
  @Get(':id/timeline')
  @Allow('declaration:read')
  @ApiOkResponse({ type: TimelineView })
  timeline(@CurrentActor() actor: Actor, @Param() { id }: DeclarationParams): Promise<TimelineView> {
    return this.timelines.of(actor, id);
  }
}
