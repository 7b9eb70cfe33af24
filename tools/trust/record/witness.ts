import { ApiDocument, type Operation } from '../document/index.ts';
import { Asking, type Asked } from '../journey/asking.ts';

const { operations } = ApiDocument.committed();

/** A request that somebody has seen answered, and which operation of the document it was. */
export interface Witnessed extends Asked {
  readonly operation: Operation;
  readonly ids: Readonly<Record<string, string>>;
  readonly requestId: string;
}

/** Sees every request of a story. */
export class Witness {
  readonly seen: Witnessed[] = [];
  readonly asking: Asking;

  constructor(url: string) {
    this.asking = new Asking(url, (asked) => this.seen.push(witnessed(asked)));
  }

  /** What was answered as it was wished, by operation. */
  succeeded(): ReadonlyMap<string, readonly Witnessed[]> {
    return Map.groupBy(
      this.seen.filter(({ status }) => status < 400),
      ({ operation }) => operation.id,
    );
  }
}

function witnessed(asked: Asked): Witnessed {
  const [path = ''] = asked.path.split('?');
  // A name that stands in one path may be an id in another.
  const found = operations
    .filter(({ method }) => method === asked.method)
    .map((operation) => ({ operation, ids: idsOf(operation.path, path) }))
    .filter(({ ids }) => ids !== undefined)
    .sort((one, other) => Object.keys(one.ids!).length - Object.keys(other.ids!).length)[0];
  if (!found) throw new Error(`no operation of the document: ${asked.method} ${path}`);
  const { operation, ids = {} } = found;
  return { ...asked, operation, ids, requestId: asked.headers.get('x-request-id')! };
}

/** @returns undefined when the path is another one */
function idsOf(template: string, path: string): Record<string, string> | undefined {
  const pattern = template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const match = new RegExp(`^${pattern}$`).exec(path);
  return match ? { ...match.groups } : undefined;
}
