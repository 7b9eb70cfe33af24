import { isProblem, ProblemError, type components } from '@htp/api-client';
import { target } from '#target';
import { api, take } from './api.ts';
import { accessToken, renewSession } from './session.ts';
import type { ChosenFile } from './file-target.ts';
import type { Transfer } from './target.ts';
import { prepare } from './uploads/prepare.ts';
import type { UploadPort } from './uploads/upload-queue.ts';

type FileView = components['schemas']['FileView'];

/** What brings files of this owner (an account's record and field) to the server. */
export function uploadPort(owner: string): UploadPort {
  const { files } = target;
  return {
    prepare: (file) => prepare(files, file),
    send: sendFile,
    keep: (id, file) => files.keep(owner, { id, file }),
    kept: () => files.kept(owner),
    forget: (id) => files.forget(id),
    release: (path) => files.release(path),
  };
}

/** Shows a file of the server's through a link that lives for a minute. @throws ProblemError */
export async function openFile(id: string): Promise<void> {
  const { url } = await take(api.POST('/api/files/{id}/links', { params: { path: { id } } }));
  await target.files.show(`${target.origin}${url}`).catch((thrown: unknown) => {
    throw thrown instanceof TypeError ? ProblemError.unreachable() : thrown;
  });
}

/** A refused session is renewed, as for every other request, and the file sent once more. */
async function sendFile(file: ChosenFile, transfer: Transfer): Promise<string> {
  let answer = await sendOnce(file, transfer);
  if (answer.status === 401) {
    await renewSession();
    answer = await sendOnce(file, transfer);
  }
  const body = parsed(answer.text);
  if (answer.status === 201) return (body as FileView).id;
  throw isProblem(body) ? ProblemError.of(body) : ProblemError.unexpected(answer.status);
}

async function sendOnce(file: ChosenFile, transfer: Transfer) {
  const to = { url: `${target.origin}/api/files`, token: await accessToken() };
  return target.files.send(file, to, transfer).catch((thrown: unknown) => {
    throw thrown instanceof TypeError ? ProblemError.unreachable() : thrown;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
