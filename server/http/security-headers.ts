import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What a page may do besides. */
interface Leave {
  styleSrc?: string[];
  formAction?: string[];
  imgSrc?: string[];
  /** Who may show it in a frame. */
  frameAncestors?: string[];
}

/** Two years, as browsers want it for those that they know to be encrypted. */
const ENCRYPTED_FOR = 'max-age=63072000';

const everywhere: NonNullable<Parameters<typeof secureHeaders>[0]> = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  // Answers of /graphql may be read by other origins.
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginOpenerPolicy: 'same-origin',
  // Nothing here wants any of it; copying and full screen stay as browsers have them.
  permissionsPolicy: {
    accelerometer: [],
    camera: [],
    displayCapture: [],
    geolocation: [],
    gyroscope: [],
    magnetometer: [],
    microphone: [],
    midi: [],
    payment: [],
    usb: [],
  },
};

/**
 * For pages and answers alike: nothing from elsewhere runs or is fetched here, and no other site may frame us but where we
 * are made for it. Where the way here is encrypted, as `publicUrl` says, browsers are told to come by no other.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const shared = {
    ...everywhere,
    strictTransportSecurity: publicUrl.startsWith('https:') && ENCRYPTED_FOR,
  };
  const headers = ({
    styleSrc = ["'self'"],
    formAction = ["'none'"],
    imgSrc = ["'self'", 'data:', 'blob:'],
    frameAncestors = ["'none'"],
  }: Leave = {}) =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc,
        imgSrc,
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction,
        frameAncestors,
      },
      // It knows no way to allow everybody but to be absent.
      xFrameOptions: frameAncestors.includes("'none'") ? 'DENY' : false,
      ...shared,
    });

  const strict = headers();

  /** The page of a question has a form for its variables. */
  const withForms = headers({ formAction: ["'self'"] });

  /**
   * Monaco, the editor of /query, writes its lines as HTML with their places in style attributes, and its theme into style
   * elements of its own; it takes no nonce. Scripts stay as strict there as everywhere.
   */
  const withInlineStyles = headers({ styleSrc: ["'self'", "'unsafe-inline'"] });

  /** What is made for frames. A report may lie on a disk or in an editor, whose addresses `*` does not mean. */
  const framed = headers({ imgSrc: ["'self'", 'data:'], frameAncestors: ['*', 'file:', 'vscode-webview:'] });

  /** What is written to be kept as a file does nothing where it is opened as a page of ours. */
  const inert = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
    xFrameOptions: 'DENY',
    ...shared,
  });

  return (c, next) => {
    if (c.req.path === '/query') return withInlineStyles(c, next);
    if (/^\/view\/.*\.html$/s.test(c.req.path)) return inert(c, next);
    // What lies deeper is none: there the explorer says so, which nobody may frame.
    if (/^\/embed\/[^/]+$/s.test(c.req.path)) return framed(c, next);
    return c.req.path.startsWith('/q/') ? withForms(c, next) : strict(c, next);
  };
}
