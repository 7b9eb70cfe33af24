type Teardown = () => Promise<void>;

interface Begun<Made> {
  readonly made: Made;
  readonly end: Teardown;
}

const run = globalThis as typeof globalThis & { begunInRun?: Map<string, Promise<Begun<unknown>>> };

/**
 * What several projects of one run need alike is begun for the first of them, and shared: Vitest asks the setup of each for its own,
 * one after the other, before any test runs. It is ended with the first of them, which is when all have run.
 */
export async function onceInRun<Made>(
  name: string,
  begin: () => Promise<Begun<Made>>,
): Promise<{ readonly made: Made; readonly end: Teardown | undefined }> {
  const begunInRun = (run.begunInRun ??= new Map());
  const known = begunInRun.get(name) as Promise<Begun<Made>> | undefined;
  const begun = known ?? begin();
  begunInRun.set(name, begun);
  const { made, end } = await begun;
  if (known) return { made, end: undefined };
  return {
    made,
    end: () => {
      begunInRun.delete(name);
      return end();
    },
  };
}
