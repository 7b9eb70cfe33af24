import { gzipSync } from 'node:zlib';
import { type Body, multipart } from '../ground/multipart.ts';
import { BOUNDARY } from '../wire/form.ts';
import { ROUTE, type Verification } from './stage.ts';

interface Malformed {
  readonly body: Body;
  readonly path?: string;
}

/** As much of a picture as an address can hold. */
const IN_ADDRESS = 6_000;

/** The ways in which a picture can come as what it is not. */
const WAYS: readonly ((verification: Verification) => Malformed)[] = [
  ({ body }) => ({ body: { ...body, bytes: body.bytes.subarray(0, -BOUNDARY.length - 8) } }),
  ({ body }) => ({ body: { ...body, type: 'multipart/form-data; boundary=another' } }),
  ({ body }) => ({ body: { ...body, type: 'multipart/form-data' } }),
  ({ body }) => ({ body: { ...body, type: 'application/octet-stream' } }),
  ({ front }) => ({ body: { type: 'image/jpeg', bytes: front.picture } }),
  ({ typed, front }) => ({
    body: json({ ...typed, front: front.picture.toString('base64'), back: '' }),
  }),
  ({ typed, front }) => ({ body: json({ ...typed, front: front.picture }) }),
  ({ front }) => ({
    body: {
      type: 'application/x-www-form-urlencoded',
      bytes: Buffer.from(`front=${encodeURIComponent(front.picture.toString('base64'))}`),
    },
  }),
  ({ typed, front }) => ({
    body: multipart([
      { name: 'name', content: front.picture },
      { name: 'documentNumber', content: typed.documentNumber },
    ]),
  }),
  ({ front }) => ({
    body: multipart([{ name: 'front', content: front.picture.toString('base64') }]),
  }),
  ({ front, back }) => ({
    body: multipart([
      { name: 'front', content: front.picture, fileName: '../../../../tmp/canary.jpg' },
      { name: 'front', content: back.picture, fileName: '/tmp/canary.jpg' },
    ]),
  }),
  ({ front }) => ({ body: multipart([{ name: 'portrait', content: front.picture, fileName: 'a.jpg' }]) }),
  ({ front }) => ({
    body: multipart([
      { name: 'front', content: 'x', fileName: front.picture.subarray(0, IN_ADDRESS).toString('base64') },
    ]),
  }),
  ({ front }) => ({
    body: multipart([{ name: front.picture.subarray(0, IN_ADDRESS).toString('base64'), content: 'x' }]),
  }),
  ({ body }) => ({ body: { ...body, bytes: gzipSync(body.bytes) } }),
  ({ body }) => ({ body, path: `${ROUTE}/nowhere` }),
  ({ body, front }) => ({
    body,
    path: `${ROUTE}?front=${front.picture.subarray(2_000, IN_ADDRESS).toString('base64url')}`,
  }),
  ({ body, front }) => ({
    body,
    path: `${ROUTE}/${front.picture.subarray(2_000, IN_ADDRESS).toString('base64url')}`,
  }),
  ({ typed, front, back }) => ({
    body: multipart([
      { name: 'name', content: typed.name },
      { name: 'documentNumber', content: typed.documentNumber },
      { name: 'front', content: front.picture.subarray(0, front.picture.length / 2), fileName: 'front.jpg' },
      { name: 'back', content: back.picture, fileName: 'back.jpg' },
    ]),
  }),
];

export const malformed = (verification: Verification, n: number): Malformed =>
  WAYS[n % WAYS.length]!(verification);

const json = (content: object): Body => ({
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(content)),
});
