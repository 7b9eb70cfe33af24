import { expect, inject, it } from 'vitest';
import { type Proof, runOf } from './proof.ts';
import { Report } from './report.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the API is built (apps/api/test/api-build.setup.ts). */
    apiBuild: string;
  }
}

const SCALE = 0.01;
/** Many times what the slowest takes: how busy the machine is says nothing of the promise. */
const PATIENCE_MS = 20 * 60_000;

/** The short form of a proof, as a test. */
export function shortForm(proof: Proof): void {
  it(proof.promise, { timeout: PATIENCE_MS }, async () => {
    const lines: string[] = [];
    const report = new Report({
      proof: proof.name,
      judgeTimes: false,
      print: (line) => lines.push(line),
    });
    await proof.run(runOf(SCALE, inject('apiBuild'), report));
    expect(report.lines.length).toBeGreaterThan(0);
    expect(report.shortfalls).toEqual([]);
  });
}
