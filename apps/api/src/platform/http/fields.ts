import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { isRealDate } from '@htp/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * The fields of inputs and views: one decorator says the shape to class-validator and to the OpenAPI document, so that
 * the two cannot disagree.
 */
interface Presence {
  /** May be left out. */
  readonly optional?: boolean;
  /** May be `null`, which clears it. */
  readonly nullable?: boolean;
  readonly description?: string;
}

function field(
  presence: Presence,
  documented: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { optional = false, nullable = false, description } = presence;
  const skips = (value: unknown) => (optional && value === undefined) || (nullable && value === null);
  return applyDecorators(
    ApiProperty({
      ...documented,
      required: !optional,
      nullable: nullable || undefined,
      description,
    } as ApiPropertyOptions),
    ValidateIf((_, value) => !skips(value)),
    IsDefined(),
    ...rules,
  );
}

const isPrintable = (character: string) =>
  '\t\n\r'.includes(character) || (character >= ' ' && character !== '\x7f');

/** Refuses control characters (but tab and line breaks) and lone surrogates: PostgreSQL cannot keep them. */
function IsPlainText(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isPlainText',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) =>
          typeof value === 'string' && value.isWellFormed() && [...value].every(isPrintable),
      },
    });
}

function IsCalendarDate(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isCalendarDate',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) => typeof value === 'string' && isRealDate(value),
      },
    });
}

interface TextOptions extends Presence {
  readonly max: number;
  readonly min?: number;
  readonly pattern?: RegExp;
}

/** Text of `min` (1) to `max` UTF-16 units. */
export function TextField({ max, min = 1, pattern, ...presence }: TextOptions): PropertyDecorator {
  const rules = [
    IsString(),
    IsPlainText(),
    MaxLength(max),
    ...(min > 0 ? [IsNotEmpty(), MinLength(min)] : []),
  ];
  return field(
    presence,
    { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
    ...rules,
    ...(pattern ? [Matches(pattern)] : []),
  );
}

/** One of a fixed list of codes. */
export function ChoiceField(choices: readonly string[], presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'string', enum: [...choices] }, IsString(), IsIn([...choices]));
}

export function IdField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'string', format: 'uuid' }, IsUUID());
}

/** A calendar day, `YYYY-MM-DD`. */
export function DateField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'string', format: 'date' }, IsCalendarDate());
}

/** An instant that leaves: ISO 8601 in UTC. */
export function InstantField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'string', format: 'date-time' });
}

function IsInstant(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: (value) => {
          if (typeof value !== 'string' || !INSTANT.test(value)) return false;
          return !Number.isNaN(Date.parse(value)) && isRealDate(value.slice(0, 10));
        },
      },
    });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** An instant that comes in: ISO 8601 in UTC, of a day that exists. */
export function InstantInputField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'string', format: 'date-time' }, IsInstant());
}

/** A number that leaves and need not be whole. */
export function NumberField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'number' });
}

/** An object that leaves as it is kept. */
export function JsonField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'object', additionalProperties: true });
}

interface IntegerOptions extends Presence {
  readonly min: number;
  readonly max: number;
}

export function IntegerField({ min, max, ...presence }: IntegerOptions): PropertyDecorator {
  return field(presence, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
}

export function BooleanField(presence: Presence = {}): PropertyDecorator {
  return field(presence, { type: 'boolean' }, IsBoolean());
}

type Class = new () => object;

/** Swagger knows a class that is named later by the name `type` of the function that gives it. */
const documentedAs = (later: () => Class) => ({ type: () => later() });

/** A nested object with its own fields. */
export function ObjectField(type: () => Class, presence: Presence = {}): PropertyDecorator {
  return applyDecorators(
    field(presence, documentedAs(type), IsObject(), ValidateNested()),
    Type(type as () => new () => object),
  );
}

interface ListOptions extends Presence {
  readonly max: number;
  readonly min?: number;
}

/** A list of objects with their own fields. */
export function ObjectListField(
  type: () => Class,
  { max, min = 0, ...presence }: ListOptions,
): PropertyDecorator {
  return applyDecorators(
    field(
      presence,
      { ...documentedAs(type), isArray: true, minItems: min, maxItems: max },
      IsArray(),
      ArrayMinSize(min),
      ArrayMaxSize(max),
      ValidateNested({ each: true }),
    ),
    Type(type as () => new () => object),
  );
}

/** A list of ids without repetition. */
export function IdListField({ max, min = 0, ...presence }: ListOptions): PropertyDecorator {
  return field(
    presence,
    {
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      minItems: min,
      maxItems: max,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );
}

/** A list of codes of a fixed list, without repetition. */
export function ChoiceListField(
  choices: readonly string[],
  { max, min = 0, ...presence }: ListOptions,
): PropertyDecorator {
  return field(
    presence,
    {
      type: 'array',
      items: { type: 'string', enum: [...choices] },
      minItems: min,
      maxItems: max,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsIn([...choices], { each: true }),
  );
}

interface TextListOptions extends ListOptions {
  /** Of each text, in UTF-16 units. */
  readonly maxLength: number;
}

/** A list of short texts, such as codes that a season defines, without repetition. */
export function TextListField({ max, min = 0, maxLength, ...presence }: TextListOptions): PropertyDecorator {
  return field(
    presence,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength },
      minItems: min,
      maxItems: max,
      uniqueItems: true,
    },
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    ArrayUnique(),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(maxLength, { each: true }),
  );
}

/** An integer that arrives as text in a query string. */
export function QueryIntegerField({ min, max, ...presence }: IntegerOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value)),
    IntegerField({ min, max, ...presence }),
  );
}

/** A list of codes in a query string: the parameter repeated, or given once. */
export function QueryChoiceListField(choices: readonly string[], options: ListOptions): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? [value] : value)),
    ChoiceListField(choices, options),
  );
}
