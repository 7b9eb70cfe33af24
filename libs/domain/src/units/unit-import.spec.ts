import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCodeCheckCharacter } from '../numbers/check-digits.ts';
import {
  type ImportedUnit,
  type ImportLine,
  inOrderOfSupervision,
  type PlannedLine,
  planUnitImport,
} from './unit-import.ts';

const kindOf = () => undefined;
/** A code that is right in form, the n-th. */
const code = (n: number) => {
  const first17 = `1242010620260${String(n).padStart(4, '0')}`;
  return first17 + creditCodeCheckCharacter(first17);
};
const line = (number: number, cells: ImportLine['cells']): ImportLine => ({
  line: number,
  cells: { name: '江城样例医院', categoryCode: 'A100', divisionCode: '420106', ...cells },
});
const unit = (n: number, supervisingCode: string | null = null): ImportedUnit => ({
  name: '江城样例医院',
  institutionCode: code(n),
  categoryCode: 'A100',
  divisionCode: '420106',
  supervisingCode,
  status: 'active',
});
const plan = (lines: ImportLine[], existing: ImportedUnit[] = []) =>
  planUnitImport(lines, new Map(existing.map((each) => [each.institutionCode, each])), kindOf);

/** What the units are after the plan. */
function applied(existing: readonly ImportedUnit[], planned: readonly PlannedLine[]): ImportedUnit[] {
  const units = new Map(existing.map((each) => [each.institutionCode, each]));
  for (const { values } of inOrderOfSupervision(planned)) {
    if (values!.supervisingCode !== null) expect(units.has(values!.supervisingCode)).toBe(true);
    const status = units.get(values!.institutionCode)?.status ?? 'active';
    units.set(values!.institutionCode, { ...values!, status });
  }
  return [...units.values()];
}

describe('the plan of an import', () => {
  it('tells new, changed and unchanged lines, and old and new of what changes', () => {
    const planned = plan(
      [
        line(2, { institutionCode: code(1), categoryCode: '综合医院', divisionCode: '湖北省武汉市武昌区' }),
        line(3, { institutionCode: code(2), name: '江城样例新医院' }),
        line(4, { institutionCode: code(3) }),
      ],
      [unit(1), unit(2)],
    );
    expect(planned.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'created']);
    expect(planned[1]!.changes).toEqual([{ field: 'name', from: '江城样例医院', to: '江城样例新医院' }]);
  });

  it('names each wrong cell of a line', () => {
    const [first, second] = plan([
      line(2, { institutionCode: '124201062026020424', categoryCode: 'Z9', divisionCode: '火星' }),
      line(3, { institutionCode: null, name: '=HYPERLINK("x")' }),
    ]);
    expect(first!.problems.map(({ pointer, code: why }) => `${pointer} ${why}`)).toEqual([
      '/institutionCode checksum_wrong',
      '/categoryCode not_allowed',
      '/divisionCode not_allowed',
    ]);
    expect(second!.problems.map(({ pointer, code: why }) => `${pointer} ${why}`)).toEqual([
      '/institutionCode required',
      '/name character_not_allowed',
    ]);
  });

  it('takes a 主管单位 that stands later in the file, and creates it first', () => {
    const planned = plan([
      line(2, { institutionCode: code(1), supervisingCode: code(2) }),
      line(3, { institutionCode: code(2), supervisingCode: code(3) }),
      line(4, { institutionCode: code(3) }),
    ]);
    expect(inOrderOfSupervision(planned).map(({ line: number }) => number)).toEqual([4, 3, 2]);
  });

  it('names a circle, a repeated code, a missing 主管单位, and what depends on a refused line', () => {
    const planned = plan([
      line(2, { institutionCode: code(1), supervisingCode: code(2) }),
      line(3, { institutionCode: code(2), supervisingCode: code(1) }),
      line(4, { institutionCode: code(3), supervisingCode: code(9) }),
      line(5, { institutionCode: code(4), supervisingCode: code(3) }),
      line(6, { institutionCode: code(5) }),
      line(7, { institutionCode: code(5) }),
    ]);
    expect(planned.map(({ problems: [first] }) => first?.code)).toEqual([
      'cycle',
      'cycle',
      'not_found',
      'not_found',
      undefined,
      'duplicate',
    ]);
    expect(planned[0]!.problems[0]!.params).toEqual({ codes: `${code(1)} → ${code(2)} → ${code(1)}` });
    expect(planned[5]!.problems[0]!.params).toEqual({ line: 6 });
  });

  it('sees the circle that a refused line leaves', () => {
    const planned = plan(
      [
        line(2, { institutionCode: code(1), supervisingCode: code(9) }),
        line(3, { institutionCode: code(2), supervisingCode: code(1) }),
      ],
      [unit(1, code(2)), unit(2)],
    );
    expect(planned.map(({ problems: [first] }) => first?.code)).toEqual(['not_found', 'cycle']);
  });

  it('leaves a closed unit as it is, and puts none under it', () => {
    const closed: ImportedUnit = { ...unit(1), status: 'closed' };
    const planned = plan(
      [
        line(2, { institutionCode: code(1), name: '江城样例新医院' }),
        line(3, { institutionCode: code(2), supervisingCode: code(1) }),
      ],
      [closed],
    );
    expect(planned.map(({ problems: [first] }) => `${first?.pointer} ${first?.code}`)).toEqual([
      '/institutionCode locked',
      '/supervisingCode locked',
    ]);
  });

  // A walk up the chain for each line would take hours: the test's limit judges.
  describe('takes a moment for ten thousand lines', () => {
    const many = 9_999;
    const chain = (last: string | null, length = many) =>
      Array.from({ length }, (_, n) =>
        line(n + 2, {
          institutionCode: code(n),
          supervisingCode: n + 1 < length ? code(n + 1) : last,
        }),
      );
    it.each([
      ['each under the next', null, 'created', 'refused'],
      ['each under the next, the last under nobody there', code(many), 'refused'],
      ['in one circle', code(0), 'refused'],
      ['that lead into a circle', code(many - 2), 'refused'],
    ] as [string, string | null, ...string[]][])('%s', (_, last, ...outcomes) => {
      const planned = plan(chain(last));
      inOrderOfSupervision(planned);
      expect(new Set(planned.map((each) => each.outcome))).toEqual(new Set(outcomes));
      expect(JSON.stringify(planned).length).toBeLessThan(5_000_000);
    });
  });

  it('puts no unit deeper than twenty levels', () => {
    const codes = Array.from({ length: 25 }, (_, n) => code(n));
    const cells = codes.map((institutionCode, n) => ({
      institutionCode,
      supervisingCode: codes[n - 1] ?? null,
    }));
    const planned = plan(cells.map((each, n) => line(n + 2, each)));
    expect(planned.filter(({ outcome }) => outcome === 'created')).toHaveLength(20);
    expect(planned[20]!.problems).toEqual([{ pointer: '/supervisingCode', code: 'not_allowed' }]);
  });

  it('applied, leaves no circle, and planned again changes nothing', () => {
    const numbers = fc.integer({ min: 1, max: 8 });
    const cells = fc.record({
      institutionCode: numbers.map(code),
      supervisingCode: fc.option(fc.integer({ min: 1, max: 9 }).map(code)),
      name: fc.constantFrom('江城样例医院', '夷陵样例医院', '?'),
    });
    const lines = fc.array(cells, { maxLength: 10 }).map((all) => all.map((each, at) => line(at + 2, each)));
    const present = fc
      .uniqueArray(numbers, { maxLength: 4 })
      .map((all) => all.map((n, at) => unit(n, at === 0 ? null : code(all[at - 1]!))));
    fc.assert(
      fc.property(lines, present, (file, existing) => {
        const after = applied(existing, plan(file, existing));
        const above = new Map(after.map((each) => [each.institutionCode, each.supervisingCode]));
        for (const start of above.keys()) {
          let [at, steps] = [above.get(start) ?? null, 0];
          while (at !== null && steps++ <= above.size) at = above.get(at) ?? null;
          expect(at).toBeNull();
        }
        const again = plan(file, existing).filter(({ outcome }) => outcome !== 'refused');
        const repeated = plan(
          file.filter(({ line: number }) => again.some((each) => each.line === number)),
          after,
        );
        expect(repeated.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      }),
    );
  });
});
