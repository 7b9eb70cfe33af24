import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '../forms/fields.ts';
import { completeness } from './completeness.ts';
import { credentialFields } from './fields.ts';
import {
  disputedFields,
  disputedValues,
  fieldSources,
  type KnownFields,
  mergeImport,
  type UnitCorrection,
} from './merge-import.ts';

const TODAY = '2026-11-23';
const NOTHING: KnownFields = { fields: {}, supplied: {}, corrections: {} };
const merge = (before: KnownFields, said: FormValues) => mergeImport('education', before, said, TODAY);
const known = (fields: FormValues, supplied: FormValues, corrections = {}): KnownFields => ({
  fields,
  supplied,
  corrections,
});
const corrected = (value: string, formerly: string | null): UnitCorrection => ({
  value,
  formerly,
  correctionId: 'c',
  correctedBy: 'o',
  correctedAt: '2026-11-20T00:00:00Z',
});
const type = (before: KnownFields, typed: FormValues): KnownFields => ({
  ...before,
  fields: { ...before.fields, ...typed },
});

describe('what the commission says again', () => {
  it.each<[string, KnownFields, FormValues, FormValues, string[]]>([
    ['fills what is empty', NOTHING, { major: 'A' }, { major: 'A' }, []],
    [
      'follows what nobody touched',
      known({ major: 'A' }, { major: 'A' }),
      { major: 'B' },
      { major: 'B' },
      [],
    ],
    ['leaves what was typed first', known({ major: 'T' }, {}), { major: 'A' }, { major: 'T' }, ['major']],
    [
      'leaves what was changed',
      known({ major: 'T' }, { major: 'A' }),
      { major: 'B' },
      { major: 'T' },
      ['major'],
    ],
    ['leaves what was cleared', known({}, { major: 'A' }), { major: 'B' }, {}, ['major']],
    ['agrees with what was typed', known({ major: 'T' }, { major: 'A' }), { major: 'T' }, { major: 'T' }, []],
    ['takes nothing back by silence', known({ major: 'A' }, { major: 'A' }), {}, { major: 'A' }, []],
  ])('%s', (_, before, said, fields, disputed) => {
    const { known: after } = merge(before, said);
    expect(after.fields).toEqual(fields);
    expect(disputedFields(after)).toEqual(disputed);
  });

  it('does not undo what the unit has corrected while it says the same as before', () => {
    const before = known({ major: 'U' }, { major: 'A' }, { major: corrected('U', 'A') });
    const { known: after, followed } = merge(before, { major: 'A' });
    expect([after, followed]).toEqual([before, []]);
    expect(disputedFields(after)).toEqual([]);
    expect(fieldSources(after)).toEqual({ major: 'unit' });
  });

  it('reopens a corrected field when it says something third, and leaves its value', () => {
    const { known: after } = merge(known({ major: 'U' }, { major: 'A' }, { major: corrected('U', 'A') }), {
      major: 'B',
    });
    expect(after.fields).toEqual({ major: 'U' });
    expect(disputedValues(after)).toEqual({ major: 'B' });
  });

  it('ends a correction when it says the same', () => {
    const { known: after } = merge(known({ major: 'U' }, { major: 'A' }, { major: corrected('U', 'A') }), {
      major: 'U',
    });
    expect(after.corrections).toEqual({});
    expect(fieldSources(after)).toEqual({ major: 'commission' });
  });

  it('shows the unit against whoever types over its correction', () => {
    const over = known({ major: 'T' }, { major: 'A' }, { major: corrected('U', 'A') });
    expect(disputedValues(over)).toEqual({ major: 'U' });
    const back = known({ major: 'A' }, { major: 'A' }, { major: corrected('U', 'A') });
    expect(disputedValues(back)).toEqual({ major: 'U' });
    expect(merge(back, { major: 'B' }).known.fields).toEqual({ major: 'A' });
  });
});

describe('a complete record', () => {
  const nurse = {
    licenceNumber: '201342938368',
    practiceUnit: '江城样例医院',
    firstRegisteredOn: '2013-08-15',
    renewedOn: '2023-08-10',
    validUntil: '2028-08-14',
    authority: '江城样例卫生健康委员会',
    picture: 'p',
  };
  const { picture: _, ...supplied } = nurse;
  const before = known(nurse, supplied);
  const again = (said: FormValues) => mergeImport('nurse_licence', before, { ...supplied, ...said }, TODAY);

  it('takes what leaves it complete', () => {
    expect(again({ validUntil: '2033-08-14' })).toMatchObject({ followed: ['validUntil'], refused: [] });
  });

  it('refuses the value that is wrong and takes the others', () => {
    const { known: after, ...told } = again({ licenceNumber: '12', authority: '江城' });
    expect(told).toEqual({ followed: ['authority'], refused: ['licenceNumber'] });
    expect(after.fields).toEqual({ ...nurse, authority: '江城' });
    expect(after.supplied['licenceNumber']).toBe('201342938368');
    expect(disputedFields(after)).toEqual([]);
  });

  it('refuses dates that together cannot be', () => {
    const { known: after, refused } = again({ firstRegisteredOn: '2024-01-01' });
    expect([refused, after]).toEqual([['firstRegisteredOn'], before]);
  });
});

describe('over any history of imports, typing and corrections', () => {
  const FIELDS = Object.keys(credentialFields('education'));
  const values = (letters: string) =>
    fc.dictionary(fc.constantFrom(...FIELDS), fc.constantFrom(...letters), { maxKeys: 5 });
  const said = values('abc');
  /** Of an alphabet that the commission never uses. */
  const typed = values('xyz');
  const stepOf = (own: typeof typed) =>
    fc.oneof(
      said.map((spoken) => (state: KnownFields) => merge(state, spoken).known),
      own.map((words) => (state: KnownFields) => type(state, words)),
      fc.constantFrom(...FIELDS).map((name) => (state: KnownFields) => {
        const formerly = state.supplied[name];
        if (typeof formerly !== 'string') return state;
        const corrections = { ...state.corrections, [name]: corrected('u', formerly) };
        return { ...type(state, { [name]: 'u' }), corrections };
      }),
    );
  const historyOf = (own: typeof typed) =>
    fc.array(stepOf(own), { maxLength: 8 }).map((steps) => steps.reduce((state, go) => go(state), NOTHING));
  const history = historyOf(typed);

  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(history, said, (state, spoken) => {
        const once = merge(state, spoken).known;
        const again = merge(once, spoken);
        expect(again.known).toEqual(once);
        expect(again.followed).toEqual([]);
      }),
    );
  });

  it('nothing that was typed or corrected is ever changed, whatever is imported in whatever order', () => {
    fc.assert(
      fc.property(history, fc.array(said, { maxLength: 5 }), (state, imports) => {
        const after = imports.reduce((now, spoken) => merge(now, spoken).known, state);
        const own = Object.entries(state.fields).filter(([, value]) => 'uxyz'.includes(String(value)));
        expect(after.fields).toMatchObject(Object.fromEntries(own));
        expect(Object.keys(after.fields)).toEqual(expect.arrayContaining(Object.keys(state.fields)));
      }),
    );
  });

  it('imports that speak of different fields may come in either order; of the same, the last word is the one kept', () => {
    fc.assert(
      fc.property(history, said, said, (state, one, other) => {
        const apart = Object.fromEntries(Object.entries(other).filter(([name]) => !Object.hasOwn(one, name)));
        const ways = [
          merge(merge(state, one).known, apart).known,
          merge(merge(state, apart).known, one).known,
        ];
        expect(ways[0]).toEqual(ways[1]);
        expect(merge(merge(state, one).known, other).known.supplied).toMatchObject(other);
      }),
    );
  });

  it('a field is disputed exactly when another word stands against what the form says', () => {
    fc.assert(
      fc.property(historyOf(values('abxyzu')), (state) => {
        const against = disputedValues(state);
        for (const [name, value] of Object.entries(against)) expect(value).not.toBe(state.fields[name]);
        for (const name of Object.keys(state.supplied).filter((it) => !Object.hasOwn(against, it))) {
          const agreed = [state.supplied[name], state.corrections[name]?.value];
          expect(agreed).toContain(state.fields[name]);
        }
      }),
    );
  });

  it('no complete record becomes incomplete', () => {
    const licence = credentialFields('nurse_licence');
    const word = fc.constantFrom(
      '12',
      '201342938368',
      '2013-08-15',
      '2030-01-01',
      '1999-01-01',
      '江城',
      '2040-01',
    );
    const spoken = fc.dictionary(
      fc.constantFrom(...Object.keys(licence).filter((it) => it !== 'picture')),
      word,
    );
    const complete = {
      licenceNumber: '201342938368',
      practiceUnit: '江城',
      firstRegisteredOn: '2013-08-15',
      validUntil: '2030-01-01',
      authority: '江城',
      picture: 'p',
    };
    fc.assert(
      fc.property(spoken, fc.boolean(), (words, untouched) => {
        const before = known(complete, untouched ? complete : {});
        const { known: after } = mergeImport('nurse_licence', before, words, TODAY);
        expect(completeness('nurse_licence', after.fields, TODAY).state).toBe('complete');
      }),
    );
  });
});
