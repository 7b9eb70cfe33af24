/** Where a key waits for its answer: the device's storage, so that a killed client goes on with the same submission. */
export interface KeyStore {
  get(name: string): unknown;
  set(name: string, text: string): void;
  remove(name: string): void;
}

const nameOf = (id: string) => `htp-submission:${id}`;

/**
 * The key that names one submission to the server, however often it is sent: the same until it is answered, another for other content.
 * @param content what is submitted: version and statement
 */
export function submissionKey(store: KeyStore, id: string, content: object, newKey: () => string): string {
  const asked = JSON.stringify(content);
  const kept = read(store.get(nameOf(id)));
  if (kept?.asked === asked) return kept.key;
  const key = newKey();
  store.set(nameOf(id), JSON.stringify({ key, asked }));
  return key;
}

/** After an answer, whichever. */
export const answered = (store: KeyStore, id: string): void => store.remove(nameOf(id));

function read(text: unknown): { key: string; asked: string } | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text) as { key: string; asked: string };
  } catch {
    return undefined;
  }
}
