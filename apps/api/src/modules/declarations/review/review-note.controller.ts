import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../../platform/access/index.ts';
import { DeclarationParams } from '../filing/declaration.input.ts';
import { SaveReviewNoteInput } from './review-note.input.ts';
import { ReviewNoteService } from './review-note.service.ts';
import { SavedNoteView } from './review-note.view.ts';

@ApiTags('review')
@Controller('review/declarations/:id/note')
export class ReviewNoteController {
  constructor(private readonly notes: ReviewNoteService) {}

  /** Autosave of what the reviewer is about to decide; it comes back with the case, to him alone. */
  @Put()
  @Allow('declaration:review')
  @ApiOkResponse({ type: SavedNoteView })
  save(
    @CurrentActor() actor: Actor,
    @Param() { id }: DeclarationParams,
    @Body() input: SaveReviewNoteInput,
  ): Promise<SavedNoteView> {
    return this.notes.save(actor, id, input);
  }
}
