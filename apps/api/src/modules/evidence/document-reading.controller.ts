import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, CurrentActor } from '../../platform/access/index.ts';
import { IdField } from '../../platform/http/index.ts';
import { DocumentReadingsView } from './document-reading.view.ts';
import { ReadingDisclosure } from './reading-disclosure.ts';

class ReadFileParams {
  @IdField()
  id: string;
}

/** What a machine has read of an attachment, for whoever may see the attachment. */
@ApiTags('files')
@Controller('files/:id/readings')
export class DocumentReadingController {
  constructor(private readonly disclosure: ReadingDisclosure) {}

  /** Where it stands and what came of it; asked again while something is `queued` or `reading`. */
  @Get()
  @Allow('file:read')
  @ApiOkResponse({ type: DocumentReadingsView })
  list(@CurrentActor() actor: Actor, @Param() { id }: ReadFileParams): Promise<DocumentReadingsView> {
    return this.disclosure.show(actor, id);
  }
}
