import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

function headers(formAction: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: [formAction],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'strict-origin-when-cross-origin',
    // Answers of /graphql may be read by other origins.
    crossOriginResourcePolicy: 'cross-origin',
    crossOriginOpenerPolicy: 'same-origin',
    // Whether the way here is encrypted is for the proxy in front to say.
    strictTransportSecurity: false,
  });
}

const strict = headers("'none'");
/** The page of a question has a form for its variables. */
const withForms = headers("'self'");

/** For pages and answers alike: nothing from elsewhere runs or is fetched here, and no other site may frame us. */
export const securityHeaders: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/q/') ? withForms(c, next) : strict(c, next);
