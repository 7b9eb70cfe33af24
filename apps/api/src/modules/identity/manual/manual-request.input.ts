import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  DOCUMENT_TYPE_CODES,
  type DocumentTypeCode,
  PICTURE_SIDES,
  type PictureSide,
  SEXES,
  type Sex,
} from '@htp/domain';
import { IsOptional, Matches } from 'class-validator';
import { ChoiceField, DateField, TextField } from '../../../platform/http/index.ts';
import { PHOTOGRAPH_TYPES } from '../pictures/picture-parts.ts';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** A part with a picture. What is validated is its digest: validation copies, and a picture is never copied. */
export const PictureField = (description: string) =>
  applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'binary',
      required: false,
      description: `${description}; ${PHOTOGRAPH_TYPES.join(', ')}; at most 10 MB`,
    }),
    IsOptional(),
    Matches(DIGEST),
  );

/** The parts of a request for manual review; which pictures, the document type says. */
export class ManualRequestInput implements Partial<Record<Exclude<PictureSide, 'proof'>, string>> {
  @ChoiceField(DOCUMENT_TYPE_CODES)
  documentType: DocumentTypeCode;

  @TextField({ max: 100, description: '姓名, as printed' })
  name: string;

  @TextField({ max: 64, description: '证件编号, in any spelling' })
  documentNumber: string;

  @DateField({ description: '出生日期, as printed' })
  bornOn: string;

  @ChoiceField(SEXES)
  sex: Sex;

  @PictureField('Of every document but a passport')
  front?: string;

  @PictureField('Of every document but a passport')
  back?: string;

  @PictureField('Of a passport')
  data_page?: string;

  @PictureField('Of a passport, where another page matters')
  other_page?: string;
}

/** The pictures that came with it. */
export const sentSides = (input: Partial<Record<PictureSide, string>>): PictureSide[] =>
  PICTURE_SIDES.filter((side) => input[side] !== undefined);
