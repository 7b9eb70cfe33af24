import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const self = "'self'";
const nobody = "'none'";

/**
 * What pages of ours may do: run and load what this server serves, and nothing else. Style attributes alone are let through, which
 * ECharts and uni-app write into their elements: they run no script. `blob:` is for pictures that were fetched with a token, for those
 * that wait to be sent, and for pdf.js.
 */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: [nobody],
  scriptSrc: [self],
  scriptSrcAttr: [nobody],
  styleSrc: [self],
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: [self, 'blob:', 'data:'],
  fontSrc: [self],
  connectSrc: [self],
  workerSrc: [self, 'blob:'],
  manifestSrc: [self],
  objectSrc: [nobody],
  frameSrc: [nobody],
  frameAncestors: [nobody],
  baseUri: [nobody],
  formAction: [self],
};

const FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics'] as const;

export type PageFeature = (typeof FEATURES)[number];

/** The headers of pages, in place of the API's. @param needed what of a device the pages ask for; all else is refused to them */
export function pageSecurity(needed: readonly PageFeature[] = []) {
  const permissions = FEATURES.map((name) => `${name}=(${needed.includes(name) ? 'self' : ''})`).join(', ');
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', permissions);
    headers(request, response, next);
  };
}
