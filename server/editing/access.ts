import { createHash, timingSafeEqual } from 'node:crypto';
import { forbidden, unauthenticated } from '../errors.ts';

/** Whether whoever sends a request may edit. OFF: on this server nobody may. */
export type Access = 'GRANTED' | 'MISSING' | 'WRONG' | 'OFF';

/** Tells it by the header `Authorization`. How long that takes says nothing of the token. */
export function accessWith(editToken: string | null): (authorization: string | null) => Access {
  const right = editToken === null ? null : digest(editToken);
  return (authorization) => {
    if (right === null) return 'OFF';
    if (authorization === null) return 'MISSING';
    const [, token = ''] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
    return timingSafeEqual(digest(token), right) ? 'GRANTED' : 'WRONG';
  };
}

/** Throws UNAUTHENTICATED or FORBIDDEN unless it is granted. */
export function requireAccess(access: Access): void {
  switch (access) {
    case 'GRANTED':
      return;
    case 'OFF':
      throw forbidden('This server takes no edits: it was started without EDIT_TOKEN');
    case 'MISSING':
      throw unauthenticated('Editing needs the header Authorization: Bearer, with the token of this server');
    case 'WRONG':
      throw unauthenticated(
        'The token in the header Authorization is not that of this server',
        'invalid_token',
      );
  }
}

/** Two digests are of equal length, as the comparison needs. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
