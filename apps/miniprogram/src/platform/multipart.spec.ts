import { describe, expect, it } from 'vitest';
import { multipart } from './multipart.ts';

const picture = Uint8Array.from({ length: 512 }, (_, index) => index % 256).buffer;

/** Read by the platform's own parser, as the server would. */
function parsed(body: object, pictures: Record<string, ArrayBuffer>): Promise<FormData> {
  const { headers, bodySerializer } = multipart(pictures);
  return new Response(bodySerializer(body), { headers }).formData();
}

describe('a multipart body', () => {
  it('holds texts in any writing, exactly', async () => {
    const name = '古丽娜尔·依明 𠮷 100%\r\n--';
    const form = await parsed({ name, documentNumber: '' }, {});
    expect(form.get('name')).toBe(name);
    expect(form.get('documentNumber')).toBe('');
  });

  it('holds every picture byte by byte, under the name of its part', async () => {
    const form = await parsed(
      { name: '陈大文', front: '', back: '' },
      { front: picture, back: new ArrayBuffer(0) },
    );
    const front = form.get('front') as File;
    expect(front.type).toBe('image/jpeg');
    expect(new Uint8Array(await front.arrayBuffer())).toEqual(new Uint8Array(picture));
    expect((form.get('back') as File).size).toBe(0);
    expect([...form.keys()]).toEqual(['name', 'front', 'back']);
  });

  it('ends each part by a boundary of its own', () => {
    const boundaryOf = () => multipart({}).headers['Content-Type'];
    expect(boundaryOf()).not.toBe(boundaryOf());
  });
});
