import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { documentFile } from '@htp/test-kit';
import { describe, expect, it } from 'vitest';
import { HEAVY_PDFS, VAST_PICTURE_PDFS } from '@htp/test-kit/heavy-pdfs';
import * as hostile from '@htp/test-kit/hostile-files';
import { sanitizeInThread } from './sanitize.ts';

const outcomeOf = (bytes: Buffer) => sanitizeInThread(bytes, { pages: 20, pixels: 40_000_000 });

async function kept(bytes: Buffer): Promise<Buffer> {
  const outcome = await outcomeOf(bytes);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  return Buffer.from(outcome.bytes);
}

describe('a PDF that is kept', () => {
  it.each(['chsi-registration-form.pdf', 'national-application-form.pdf'])(
    '%s keeps its page as it looks',
    async (name) => {
      const original = (await PDFDocument.load(await documentFile(name))).getPage(0);
      const page = (await PDFDocument.load(await kept(await documentFile(name)))).getPage(0);
      expect(page.getSize()).toEqual(original.getSize());
      expect(contentLength(page.node.Contents())).toBe(contentLength(original.node.Contents()));
      expect(page.node.Resources()?.keys().length).toBe(original.node.Resources()?.keys().length);
    },
  );

  it('is the same twice, so that a repeated upload is recognised', async () => {
    const original = await documentFile('chsi-registration-form.pdf');
    expect((await kept(original)).equals(await kept(original))).toBe(true);
  });

  it('may say at which page to open', async () => {
    const opening = await hostile.pdf((document) =>
      document.catalog.set(PDFName.of('OpenAction'), document.context.obj([document.getPage(0).ref, 'Fit'])),
    );
    expect(await outcomeOf(opening)).toMatchObject({ pages: 1 });
  });

  it('loses title, links, trailing bytes and loose objects, and keeps a seal', async () => {
    const original = await hostile.pdf((document) => {
      document.setTitle('secret title');
      hostile.annotate(document, { A: { S: 'URI', URI: PDFString.of('http://phishing.test') } });
      const looks = { N: seal(document) };
      hostile.annotate(document, { Subtype: 'Stamp', NM: PDFString.of('secret name'), AP: looks });
      document.context.register(document.context.obj({ Loose: PDFString.of('secret object') }));
    });
    const bytes = await kept(Buffer.concat([original, Buffer.from('\nPK\x03\x04 trailing')]));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    expect(document.getTitle()).toBeUndefined();
    expect(objects.join('\n')).not.toMatch(/secret|phishing/);
    expect(bytes.includes('trailing')).toBe(false);
    expect(document.getPage(0).node.Annots()?.size()).toBe(1);
  });

  it('may have a seal whose states lead back to themselves', async () => {
    const original = await hostile.pdf((document) => {
      const states = document.context.obj({});
      const place = document.context.register(states);
      states.set(PDFName.of('N'), place);
      hostile.annotate(document, { Subtype: 'Stamp', AP: place });
    });
    expect(await outcomeOf(original)).toMatchObject({ pages: 1 });
  });

  it('loses the position inside its photographs, and nothing else of them', async () => {
    const photograph = await hostile.photographWithPlace();
    const original = await hostile.pdf(async (document) =>
      document.getPage(0).drawImage(await document.embedJpg(photograph)),
    );
    expect(original.includes('TestPhone')).toBe(true);
    const bytes = await kept(original);
    expect(bytes.includes('TestPhone')).toBe(false);
    expect(bytes.includes(photograph.subarray(-5000))).toBe(true);
  });
});

describe('a PDF that is refused', () => {
  it.each(Object.entries(HEAVY_PDFS))('with %s', async (_, change) => {
    expect(await outcomeOf(await hostile.pdf(change))).toEqual({ refusal: 'file_broken' });
  });

  it.each(Object.entries(VAST_PICTURE_PDFS))('with %s', async (_, change) => {
    expect(await outcomeOf(await hostile.pdf(change))).toEqual({ refusal: 'file_too_many_pixels' });
  });

  it.each(Object.entries(hostile.ACTIVE_PDFS))('with %s', async (_, change) => {
    expect(await outcomeOf(await hostile.pdf(change))).toEqual({ refusal: 'file_active_content' });
  });

  it('with a script in disguise', async () => {
    expect(await outcomeOf(await hostile.disguisedScript())).toEqual({ refusal: 'file_active_content' });
  });

  it('with a password', async () => {
    expect(await outcomeOf(await hostile.encryptedPdf())).toEqual({ refusal: 'file_encrypted' });
  });

  it('with more than 20 pages', async () => {
    expect(await outcomeOf(await hostile.pdf(undefined, 20))).toMatchObject({ pages: 20 });
    expect(await outcomeOf(await hostile.pdf(undefined, 21))).toEqual({ refusal: 'file_too_many_pages' });
  });

  it('when broken: cut off, without pages, nested without end', async () => {
    const whole = await documentFile('chsi-registration-form.pdf');
    const nested = Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(100_000)}\nendobj\n%%EOF`);
    for (const broken of [whole.subarray(0, 60_000), Buffer.from('%PDF-1.7\nnothing\n%%EOF'), nested])
      expect(await outcomeOf(broken)).toEqual({ refusal: 'file_broken' });
  });
});

const seal = ({ context }: PDFDocument) =>
  context.register(
    context.stream('0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }),
  );

/** Of a page's drawing instructions: one stream or several. */
function contentLength(contents: unknown): number {
  const { contents: bytes, size } = contents as { contents?: Uint8Array; size?: () => number };
  return bytes?.length ?? size?.() ?? -1;
}
