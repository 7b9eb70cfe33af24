import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsIn } from 'class-validator';
import { TextField } from '../../platform/http/index.ts';
import { PHOTOGRAPH_TYPES } from './pictures/picture-parts.ts';

/** A part with a photograph. What is validated is its media type: validation copies, and a picture is never copied. */
const PhotographField = () =>
  applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'binary',
      description: `${PHOTOGRAPH_TYPES.join(', ')}; at most 10 MB`,
    }),
    IsDefined(),
    IsIn([...PHOTOGRAPH_TYPES]),
  );

/** The parts of a request for automatic verification. */
export class AutomaticVerificationInput {
  @TextField({ max: 100, description: '姓名, as printed' })
  name: string;

  @TextField({ max: 64, description: '公民身份号码, in any spelling' })
  documentNumber: string;

  @PhotographField()
  front: string;

  @PhotographField()
  back: string;
}
