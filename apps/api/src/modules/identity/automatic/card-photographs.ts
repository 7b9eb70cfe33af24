import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { CARD_SIDES, type CardSide } from '@htp/domain';
import type { Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { SharedRecognizer } from '../../../platform/recognizing/index.ts';
import {
  mediaTypesOf,
  pictureParser,
  PicturesInMemory,
  readPictures,
  requireMultipart,
} from '../pictures/picture-parts.ts';

/** Photographs of both sides, in memory only. */
export type CardPhotographs = Readonly<Record<CardSide, Buffer>>;

/** Which of them are there, the validated body says. */
export type RequestWithPhotographs = Request & { photographs: CardPhotographs };

const MAX_TEXT_PARTS = 4;
const ReceiveParts = pictureParser(CARD_SIDES, MAX_TEXT_PARTS);

/**
 * Receives the photographs of a card: in memory, never on disk, overwritten when the answer is known (trust.md, promise 5).
 * The body is left with the text parts and the media type of each photograph.
 */
@Injectable()
export class ReceiveCardPhotographs implements NestInterceptor {
  private readonly parts = new ReceiveParts();

  constructor(
    private readonly recognizer: SharedRecognizer,
    private readonly memory: PicturesInMemory,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithPhotographs>();
    requireMultipart(request);
    this.memory.enter();
    this.recognizer.warm();
    try {
      request.photographs = (await readPictures(context, this.parts, CARD_SIDES)) as CardPhotographs;
      Object.assign(request.body, await mediaTypesOf(request.photographs));
    } catch (error) {
      this.memory.leave(request.photographs);
      throw error;
    }
    return next.handle().pipe(finalize(() => this.memory.leave(request.photographs)));
  }
}
