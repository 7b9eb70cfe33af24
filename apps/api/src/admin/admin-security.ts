import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const self = "'self'";
const nobody = "'none'";

/**
 * What the pages of the admin app may do: run and load what this server serves, and nothing else. Style attributes alone are let through,
 * which ECharts writes into its tooltips: they run no script. `blob:` is for pictures that were fetched with a token, and for pdf.js.
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

/** Nothing that a desk's browser could be asked for. */
const PERMISSIONS_POLICY = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** The headers of the admin app's answers, in place of the API's. */
export function adminSecurity() {
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    xFrameOptions: { action: 'deny' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    headers(request, response, next);
  };
}
