import helmet from 'helmet';

const nobody = ["'none'"];

/** The headers of the API's answers: data, in which nothing is ever to be run, loaded or framed. */
export const answerSecurity = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: nobody, frameAncestors: nobody, baseUri: nobody, formAction: nobody },
  },
  xFrameOptions: { action: 'deny' },
});

/** Of the page that shows the API's document, which has scripts and styles of its own; production does not serve it. */
export const documentSecurity = helmet({
  contentSecurityPolicy: { directives: { scriptSrc: ["'self'"], upgradeInsecureRequests: null } },
});
