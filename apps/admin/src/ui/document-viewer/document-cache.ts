import type { PDFDocumentProxy } from 'pdfjs-dist';
import { ProblemError } from '@htp/api-client';
import { openPdf } from './pdf-library.ts';
import type { Size } from './view.ts';
import type { ViewedDocument } from './viewed-document.ts';

/** A document that can be shown at once. */
export type LoadedDocument =
  | { readonly kind: 'picture'; readonly url: string; readonly size: Size }
  | { readonly kind: 'pdf'; readonly pdf: PDFDocumentProxy };

/** Why a document cannot be shown where the API has not said it. */
class DocumentUnavailable extends Error {
  /** `expired`: its address was good for a minute only, and a new one did not help. */
  readonly kind: 'expired' | 'unreadable';

  constructor(kind: DocumentUnavailable['kind'], cause?: unknown) {
    super(`the document is ${kind}`, { cause });
    this.kind = kind;
  }
}

export type LoadFailure = ProblemError | DocumentUnavailable;

/** More than the documents of a case and of the next one. */
const KEPT = 32;

interface Entry {
  readonly loading: Promise<LoadedDocument>;
  readonly abort: AbortController;
}

/** Documents that were loaded, so that going to and fro is instant. All of it is let go with `dispose`. */
export class DocumentCache {
  private readonly entries = new Map<string, Entry>();

  /** @throws LoadFailure */
  open(document: ViewedDocument): Promise<LoadedDocument> {
    const entry = this.entries.get(document.id) ?? this.begin(document);
    this.entries.delete(document.id);
    this.entries.set(document.id, entry);
    return entry.loading;
  }

  /** Loads what is likely to be looked at next; a failure is told when it is. */
  preload(documents: readonly ViewedDocument[]): void {
    for (const document of documents) this.open(document).catch(() => undefined);
  }

  dispose(): void {
    for (const id of [...this.entries.keys()]) this.forget(id);
  }

  private begin(document: ViewedDocument): Entry {
    const abort = new AbortController();
    const loading = load(document, abort.signal);
    // What failed is tried anew the next time it is asked for.
    loading.catch(() => this.entries.get(document.id)?.abort === abort && this.entries.delete(document.id));
    const oldest = this.entries.keys().next().value;
    if (this.entries.size >= KEPT && oldest !== undefined) this.forget(oldest);
    return { loading, abort };
  }

  private forget(id: string): void {
    const entry = this.entries.get(id);
    this.entries.delete(id);
    entry?.abort.abort();
    entry?.loading.then(release, () => undefined);
  }
}

function release(loaded: LoadedDocument): void {
  if (loaded.kind === 'picture') URL.revokeObjectURL(loaded.url);
  else void loaded.pdf.loadingTask.destroy();
}

async function load({ source }: ViewedDocument, signal: AbortSignal): Promise<LoadedDocument> {
  const content = await fetchContent(source, signal);
  try {
    return content.type === 'application/pdf'
      ? { kind: 'pdf', pdf: await openPdf(content) }
      : await openPicture(content);
  } catch (thrown) {
    throw new DocumentUnavailable('unreadable', thrown);
  }
}

/** A link may have run out between being made and being followed: a second one is asked for before giving up. */
async function fetchContent(source: ViewedDocument['source'], signal: AbortSignal): Promise<Blob> {
  for (let tries = 0; tries < 2; tries++) {
    const given = await source(signal);
    if (given instanceof Blob) return given;
    const answer = await fetch(given, { signal }).catch((thrown: unknown) => {
      throw thrown instanceof TypeError ? ProblemError.unreachable() : thrown;
    });
    if (answer.ok) return answer.blob();
    if (answer.status >= 500) throw ProblemError.unexpected(answer.status);
  }
  throw new DocumentUnavailable('expired');
}

async function openPicture(content: Blob): Promise<LoadedDocument> {
  const url = URL.createObjectURL(content);
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
  } catch (thrown) {
    URL.revokeObjectURL(url);
    throw thrown;
  }
  return { kind: 'picture', url, size: { width: picture.naturalWidth, height: picture.naturalHeight } };
}
