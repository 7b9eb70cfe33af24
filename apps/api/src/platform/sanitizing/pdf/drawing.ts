import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { Budget, ExcessError, LIMITS } from './excess.ts';
import { unpacked } from './unpacking.ts';

/** The instructions that make a reader carry out others, each with what names those in the resources (ISO 32000-1, table 33). */
const RESOURCES = { Do: 'XObject', scn: 'Pattern', SCN: 'Pattern', gs: 'ExtGState' } as const;
/** A name, blanks or remarks, and one of these instructions. */
const USE =
  /\/([^\0\t\n\f\r ()<>[\]{}/%]*)(?:[\0\t\n\f\r ]|%[^\n\r]*[\n\r])+(Do|scn|SCN|gs)(?![^\0\t\n\f\r ()<>[\]{}/%])/g;

/**
 * Counts drawing instructions as often as a reader would carry them out: forms that draw forms multiply, and one that draws itself never ends.
 * @throws ExcessError
 */
export async function refuseEndlessDrawing(document: PDFDocument): Promise<void> {
  const drawing = new Drawing();
  const budget = new Budget('drawing', LIMITS.drawnBytes);
  for (const page of document.getPages()) budget.spend(await drawing.ofPage(page));
}

class Drawing {
  /** Of what was counted, or undefined while it is; by the resources that it names things in. */
  private readonly costs = new Map<PDFRawStream, Map<PDFDict, number | undefined>>();

  async ofPage(page: PDFPage): Promise<number> {
    const { node } = page;
    const resources = node.Resources() ?? PDFDict.withContext(node.context);
    const contents = node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    let cost = await this.ofContent(
      streams.map((stream) => node.context.lookup(stream)),
      resources,
    );
    for (const looks of looksOf(page)) cost += await this.ofForm(looks, resources);
    return cost;
  }

  private async ofForm(form: PDFRawStream, inherited: PDFDict): Promise<number> {
    const own = form.dict.lookup(PDFName.of('Resources'));
    const resources = own instanceof PDFDict ? own : inherited;
    const costs = this.costs.get(form) ?? new Map<PDFDict, number | undefined>();
    this.costs.set(form, costs);
    if (!costs.has(resources)) {
      costs.set(resources, undefined);
      costs.set(resources, await this.ofContent([form], resources));
    }
    const cost = costs.get(resources);
    if (cost === undefined) throw new ExcessError('it draws itself');
    return cost;
  }

  /** Streams are read as one, in which a word may begin in one and end in the next. */
  private async ofContent(streams: readonly unknown[], resources: PDFDict): Promise<number> {
    const budget = new Budget('drawing', LIMITS.drawnBytes);
    const parts: Uint8Array[] = [];
    for (const stream of streams) {
      if (!(stream instanceof PDFRawStream)) continue;
      const part = await unpacked(stream, budget.most);
      budget.spend(part.length);
      parts.push(part);
    }
    const text = Buffer.concat(parts).toString('latin1');
    let cost = text.length;
    for (const [use, times] of usesIn(text)) {
      const [operator, name] = use.split('/') as [keyof typeof RESOURCES, string];
      const form = formNamed(resources, RESOURCES[operator], name);
      if (form) cost += times * (await this.ofForm(form, resources));
    }
    return cost;
  }
}

/** How often each `operator/name` stands there. */
function usesIn(text: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const [, name, operator] of text.matchAll(USE)) {
    const use = `${operator}/${name}`;
    uses.set(use, (uses.get(use) ?? 0) + 1);
  }
  return uses;
}

/** What is drawn under a name: a form, a pattern's tile, or the mask of a graphics state; no picture. */
function formNamed(resources: PDFDict, kind: string, name: string): PDFRawStream | undefined {
  const named = resources.lookup(PDFName.of(kind));
  let drawn = named instanceof PDFDict ? named.lookup(PDFName.of(name)) : undefined;
  if (drawn instanceof PDFDict) drawn = drawn.lookup(PDFName.of('SMask'));
  if (drawn instanceof PDFDict) drawn = drawn.lookup(PDFName.of('G'));
  if (!(drawn instanceof PDFRawStream)) return undefined;
  return drawn.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image') ? undefined : drawn;
}

/** Annotations' looks, each of its states. */
function looksOf({ node }: PDFPage): PDFRawStream[] {
  const { context } = node;
  const annotations = (node.Annots()?.asArray() ?? []).map((item) => context.lookup(item));
  const pending = annotations.map((item) =>
    item instanceof PDFDict ? item.lookup(PDFName.of('AP')) : undefined,
  );
  const looks: PDFRawStream[] = [];
  const seen = new Set<PDFDict>();
  while (pending.length > 0) {
    const item = pending.pop();
    if (item instanceof PDFRawStream) looks.push(item);
    else if (item instanceof PDFDict && !seen.has(item)) {
      seen.add(item);
      pending.push(...item.values().map((value) => context.lookup(value)));
    }
    if (looks.length > LIMITS.objects) throw new ExcessError('looks');
  }
  return looks;
}
