import { CREDENTIAL_FIELDS, CREDENTIAL_KINDS } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { credentialSummary, fieldValueText } from './values.ts';

describe('the value of a field', () => {
  const { level, graduatedOn, school, diplomaPicture } = CREDENTIAL_FIELDS.education;

  it.each([
    [level, '31', '大学专科'],
    [level, 'unknown', 'unknown'],
    [graduatedOn, '2012-06-30', '2012年6月30日'],
    [graduatedOn, '2012-06', '2012年6月'],
    [school, '江城样例大学', '江城样例大学'],
    [{ type: 'boolean', required: true } as const, false, '否'],
    [{ type: 'year', required: true } as const, 2019, '2019年'],
    [diplomaPicture, '01999999-0000-7000-8000-000000000000', ''],
    [school, null, ''],
    [undefined, 'x', 'x'],
  ])('is read as a person reads it: %#', (definition, value, text) => {
    expect(fieldValueText(definition, value)).toBe(text);
  });
});

describe('the summary of a credential', () => {
  it('tells a diploma by its school, level, major and day', () => {
    const fields = { level: '31', school: '江城样例医专', major: '护理', graduatedOn: '2012-06' };
    expect(credentialSummary('education', fields)).toEqual({
      title: '江城样例医专',
      line: '大学专科 · 护理 · 2012年6月毕业',
    });
  });

  it('tells a licence by its unit, number and end', () => {
    const fields = { licenceNumber: '201*******68', validUntil: '2028-08-14' };
    expect(credentialSummary('nurse_licence', fields)).toEqual({
      title: '护士执业证',
      line: '201*******68 · 有效期至2028年8月14日',
    });
  });

  it.each(CREDENTIAL_KINDS)('names the kind %s while nothing is filled', (kind) => {
    const { title, line } = credentialSummary(kind, {});
    expect(title).not.toBe('');
    expect(line).toBe('');
  });
});
