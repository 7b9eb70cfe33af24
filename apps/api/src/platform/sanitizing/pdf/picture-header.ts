const JPEG = 0xffd8;
/** Frames (SOF0 to SOF15); between them DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Start of a JPEG 2000 codestream and its size marker; the sides follow behind length and capabilities. */
const JPEG_2000 = Buffer.from('ff4fff51', 'hex');
const BEFORE_SIDES = JPEG_2000.length + 4;

/** How many pixels a JPEG or JPEG 2000 says it has, at most when it says it more than once; 0 when it says nothing. */
export function pixelsOf(picture: Uint8Array): number {
  const view = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  if (view.length > 4 && view.readUInt16BE(0) === JPEG) return jpegPixels(view);
  const start = view.indexOf(JPEG_2000);
  if (start < 0 || start + BEFORE_SIDES + 8 > view.length) return 0;
  return view.readUInt32BE(start + BEFORE_SIDES) * view.readUInt32BE(start + BEFORE_SIDES + 4);
}

/** Every frame's, wherever it stands: readers skip what lies between in ways of their own. */
function jpegPixels(view: Buffer): number {
  let most = 0;
  for (let at = view.indexOf(0xff); at >= 0 && at + 9 <= view.length; at = view.indexOf(0xff, at + 1))
    if (isFrame(view[at + 1]!) && isLikeFrame(view, at))
      most = Math.max(most, view.readUInt16BE(at + 5) * view.readUInt16BE(at + 7));
  return most;
}

/** Length, bits and components as a frame's: thumbnails inside have frames too, other bytes look like one by chance. */
function isLikeFrame(view: Buffer, at: number): boolean {
  const components = view[at + 9] ?? 0;
  return components >= 1 && components <= 4 && view.readUInt16BE(at + 2) === 8 + 3 * components;
}
