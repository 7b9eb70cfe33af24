import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import type { Environment } from '../platform/config/index.ts';
import { type PageFeature, pageSecurity } from './page-security.ts';

/** A built app of pages: the address under which it stands, its folder, and how people and settings name it. */
interface Pages {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  readonly setting: keyof Environment;
  readonly needs?: readonly PageFeature[];
}

const INDEX = 'index.html';
/** Names that Vite makes of the content: what stands under one never changes. */
const HASHED = /^\/assets\//;
/** What the candidates' client leaves to others, as it stands at the root. */
const NOT_OF_CLIENT = /^\/(api|admin|health|metrics)(\/|$)/;
const OF_ROUTES = /^\/(api|health|metrics)(\/|$)/;

/** Serves the admin app at `/admin`, and the candidates' client at every address that nothing else has. */
export function servePages(
  application: NestExpressApplication,
  { ADMIN_FOLDER, CLIENT_FOLDER }: Environment,
): void {
  serve(application, { path: '/admin', folder: ADMIN_FOLDER, name: '管理端', setting: 'ADMIN_FOLDER' });
  serve(application, {
    path: '/',
    folder: CLIENT_FOLDER,
    name: '考生端',
    setting: 'CLIENT_FOLDER',
    needs: ['camera'],
  });
}

/**
 * Middleware after the pages: what is neither theirs nor, letter by letter, under a path of the API is nowhere. Express would take other
 * spellings for the same, which whoever guards the way to it by its path would not.
 */
export function refuseOtherPaths(request: Request, _response: Response, next: NextFunction): void {
  next(OF_ROUTES.test(request.path) ? undefined : new DomainError('not_found'));
}

/**
 * Serves built pages: their files as they were compressed at build time, and `index.html` for every route of their router. The files
 * are listed once, at start: no path reaches anything else, and a build that is replaced is served after the next start.
 */
function serve(application: NestExpressApplication, pages: Pages): void {
  const { path, folder, needs } = pages;
  application.use(path, onlyItsOwn(pageSecurity(needs)));
  application.use(path, onlyItsOwn(existsSync(join(folder, INDEX)) ? filesOf(folder) : missing(pages)));
}

/** Pages are read, and the root is not all theirs. */
const onlyItsOwn =
  (handle: RequestHandler): RequestHandler =>
  (request, response, next) => {
    const theirs = request.baseUrl !== '' || !NOT_OF_CLIENT.test(request.path);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    return theirs && reads ? handle(request, response, next) : next();
  };

function filesOf(folder: string) {
  const send = sirv(folder, { etag: true, brotli: true, gzip: true, single: INDEX });
  return (request: Request, response: Response, _next: NextFunction) => {
    // The whole file is answered to whoever asks for a part of one, as HTTP allows: no part of these is worth having.
    delete request.headers.range;
    response.setHeader('Cache-Control', cachingOf(request.path));
    send(request, response, () => {
      response.setHeader('Cache-Control', 'no-store');
      response.status(404).type('text/plain').send('没有这个文件。\n');
    });
  };
}

const cachingOf = (path: string) => (HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Says to whoever opens the address what is wrong, and to whoever runs the process where the pages were looked for. */
function missing({ name, folder, setting }: Pages) {
  new Logger('web').warn(`no built pages in ${resolve(folder)}: build them, or set ${setting}`);
  return (_request: Request, response: Response, _next: NextFunction) => {
    response
      .status(503)
      .type('text/plain')
      .send(
        `${name}尚未构建，暂时无法使用；其他服务不受影响。请联系系统管理员：构建${name}后重新启动服务。\n`,
      );
  };
}
