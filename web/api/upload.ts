import { CodedError } from './request.ts';

interface Refusal {
  error?: { code: string; message: string };
}

/** Sends a file to be imported; `onSent` tells how many of its bytes are on their way. Fails with a CodedError. */
export function upload(
  name: string,
  file: File,
  token: string,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  // fetch does not tell how far a body has gone.
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const stop = () => sending.abort();
    const unreachable = () => reject(new CodedError('UNREACHABLE', 'The server cannot be reached.'));
    sending.open('PUT', `/imports/${encodeURIComponent(name)}/${encodeURIComponent(file.name)}`);
    sending.setRequestHeader('Authorization', `Bearer ${token}`);
    sending.upload.onprogress = ({ loaded }) => onSent(loaded);
    sending.onload = () => {
      if (sending.status === 201) resolve();
      else reject(refusalOf(sending));
    };
    sending.onerror = async () => ((await isReadable(file)) ? unreachable() : reject(changed(file)));
    sending.ontimeout = unreachable;
    sending.onabort = () => reject(signal.reason);
    sending.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    sending.send(file);
  });
}

/** Browsers refuse to read a file that was changed since it was chosen, and say no more than that it could not be sent. */
async function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

function changed({ name }: File): CodedError {
  return new CodedError('FILE_CHANGED', `${name} was changed or moved since it was chosen.`);
}

function refusalOf({ responseText, status }: XMLHttpRequest): CodedError {
  try {
    const { error } = JSON.parse(responseText) as Refusal;
    if (error) return new CodedError(error.code, error.message);
  } catch {
    // A proxy in between answers in words of its own.
  }
  return new CodedError('UNREACHABLE', `The server answered ${status}.`);
}
