const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APPLICATION = 0xe1;
const LAST_APPLICATION = 0xef;
/** APP14 says how the colours were turned; without it a CMYK picture is shown inverted. */
const ADOBE = 0xee;

/**
 * A JPEG without EXIF, XMP, profiles and comments, its pixels untouched: photographs inside a PDF carry the place they
 * were taken at just as loose ones do. What is not laid out like a JPEG comes back as it is.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  const view = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return jpeg;
  const kept = [view.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= view.length && view[at] === 0xff && view[at + 1] !== START_OF_SCAN) {
    const end = at + 2 + view.readUInt16BE(at + 2);
    if (!isMetadata(view[at + 1] ?? 0)) kept.push(view.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, view.subarray(at)]);
}

function isMetadata(marker: number): boolean {
  return (
    marker === COMMENT || (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker !== ADOBE)
  );
}
