import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { DomainError, type FieldError, type FieldErrorCode, pointerTo } from '@htp/domain';

/** What a violated class-validator rule is called in the catalogue of field errors. */
const CODE_OF_RULE: Record<string, FieldErrorCode> = {
  whitelistValidation: 'unknown_field',
  isDefined: 'required',
  isNotEmpty: 'required',
  minLength: 'too_short',
  maxLength: 'too_long',
  min: 'too_small',
  max: 'too_large',
  arrayMinSize: 'too_short',
  arrayMaxSize: 'too_long',
  arrayUnique: 'duplicate',
  isIn: 'not_allowed',
  matches: 'format_wrong',
  isUuid: 'format_wrong',
  isCalendarDate: 'date_invalid',
  isInstant: 'date_invalid',
  isPlainText: 'character_not_allowed',
};

/**
 * Shape is validated at the edge: every wrong field is named by its pointer, an unknown field is refused and never
 * dropped, and nothing is converted.
 */
export function inputValidation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => shapeProblem(errors.flatMap((error) => fieldErrorsOf(error, []))),
  });
}

let remembered = false;

/** class-validator looks through the rules of every class for every object it is given; they stay as they are declared. */
function rememberRules(): void {
  if (remembered) return;
  remembered = true;
  const storage = getMetadataStorage();
  const search = storage.getTargetValidationMetadatas.bind(storage);
  const found = new Map<unknown, Map<string, ReturnType<typeof search>>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const ofTarget = found.get(target) ?? new Map<string, ReturnType<typeof search>>();
    found.set(target, ofTarget);
    const key = options.join();
    const rules = ofTarget.get(key) ?? search(target, ...options);
    ofTarget.set(key, rules);
    return rules;
  };
}

export function shapeProblem(fields: FieldError[]): DomainError {
  const onlyUnknown = fields.every(({ code }) => code === 'unknown_field');
  return new DomainError(
    onlyUnknown && fields.length > 0 ? 'unknown_field' : 'shape_invalid',
    undefined,
    fields,
  );
}

function fieldErrorsOf(error: ValidationError, above: readonly string[]): FieldError[] {
  const path = [...above, error.property];
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({
    pointer: pointerTo(...path),
    code: CODE_OF_RULE[rule] ?? 'type_wrong',
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrorsOf(child, path))];
}
