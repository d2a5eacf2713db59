import type { Sink } from '../../source/print/sink.ts';

/** A sink that keeps what is written. With `isSlow` it asks to be waited for and fails a writer that does not. */
export function gatheringSink({ isSlow = false } = {}) {
  const chunks: Uint8Array[] = [];
  let isBusy = false;
  const sink: Sink = (chunk) => {
    if (isBusy) throw new Error('written to while it asked to be waited for');
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Uint8Array.from(chunk));
    if (!isSlow) return;
    isBusy = true;
    return Promise.resolve().then(() => {
      isBusy = false;
    });
  };
  const bytes = () => Buffer.concat(chunks);
  return { sink, bytes, text: () => bytes().toString('utf8') };
}
