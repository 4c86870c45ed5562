import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

function headers(styleSrc: string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc,
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
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

const strict = headers(["'self'"]);

/**
 * Monaco, the editor of /query, writes its lines as HTML with their places in style attributes, and its theme into style
 * elements of its own; it takes no nonce. Scripts stay as strict there as everywhere.
 */
const withInlineStyles = headers(["'self'", "'unsafe-inline'"]);

/** For pages and answers alike: nothing from elsewhere runs or is fetched here, and no other site may frame us. */
export const securityHeaders: MiddlewareHandler = (c, next) =>
  c.req.path === '/query' ? withInlineStyles(c, next) : strict(c, next);
