import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';
import { adminSecurity } from './admin-security.ts';

export const ADMIN_PATH = '/admin';
const INDEX = 'index.html';
/** Names that Vite makes of the content: what stands under one never changes. */
const HASHED = /^\/assets\//;

/**
 * Serves the built admin app: its files as they were compressed at build time, and `index.html` for every route of its router. The files
 * are listed once, at start: no path reaches anything else, and a build that is replaced is served after the next start.
 */
export function serveAdmin(application: NestExpressApplication, folder: string): void {
  application.use(ADMIN_PATH, adminSecurity());
  application.use(ADMIN_PATH, existsSync(join(folder, INDEX)) ? filesOf(folder) : missing(folder));
}

function filesOf(folder: string) {
  const serve = sirv(folder, { etag: true, brotli: true, gzip: true, single: INDEX });
  return (request: Request, response: Response, next: NextFunction) => {
    if (!reads(request)) return next();
    // The whole file is answered to whoever asks for a part of one, as HTTP allows: no part of these is worth having.
    delete request.headers.range;
    response.setHeader('Cache-Control', cachingOf(request.path));
    serve(request, response, () => {
      response.setHeader('Cache-Control', 'no-store');
      response.status(404).type('text/plain').send('没有这个文件。\n');
    });
  };
}

const reads = ({ method }: Request) => method === 'GET' || method === 'HEAD';

const cachingOf = (path: string) => (HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Says to whoever opens the address what is wrong, and to whoever runs the process where the app was looked for. */
function missing(folder: string) {
  new Logger('admin').warn(`no built admin app in ${resolve(folder)}: build it, or set ADMIN_FOLDER`);
  return (request: Request, response: Response, next: NextFunction) => {
    if (!reads(request)) return next();
    response
      .status(503)
      .type('text/plain')
      .send('管理端尚未构建，暂时无法使用；其他服务不受影响。请联系系统管理员：构建管理端后重新启动服务。\n');
  };
}
