import { newKey } from './new-key.ts';

const TYPE = 'image/jpeg';

/**
 * A `multipart/form-data` body made by its own bytes, since a mini-program has neither `FormData` nor an upload of several files in
 * one request. Given to a request of the generated client: `api.POST(path, { body, ...multipart(pictures) })`, where `body` names
 * every part; one that `pictures` has is sent as that picture, any other as text.
 * @param pictures JPEG, by the name of their part
 */
export function multipart(pictures: Readonly<Record<string, ArrayBuffer>>) {
  const boundary = `htp-${newKey()}`;
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    bodySerializer: (body: object): ArrayBuffer => {
      const parts = Object.entries(body).flatMap(([name, value]) =>
        part(name, String(value), pictures[name], boundary),
      );
      return joined([...parts, utf8(`--${boundary}--\r\n`)]);
    },
  };
}

function part(name: string, text: string, picture: ArrayBuffer | undefined, boundary: string): Uint8Array[] {
  const opening = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
  if (!picture) return [utf8(`${opening}\r\n\r\n${text}\r\n`)];
  const head = `${opening}; filename="${name}.jpg"\r\nContent-Type: ${TYPE}\r\n\r\n`;
  return [utf8(head), new Uint8Array(picture), utf8('\r\n')];
}

function joined(pieces: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

/** Without `TextEncoder`, which a mini-program lacks. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(text);
  for (let at = 0; at < escaped.length; at++) {
    if (escaped[at] === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
}
