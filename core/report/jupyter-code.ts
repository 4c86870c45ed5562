import { iframeCode } from './html-code.ts';
import { fileAddress, type Shared } from './shared.ts';

/** A cell whose output is the view in a frame; PNG beside it, since exports to paper show no frame and not all know SVG. */
export function jupyterCode(shared: Shared): string {
  return `from IPython.display import Image, display

picture = Image(url=${literal(fileAddress(shared, 'png', { scale: '2' }))}, format="png", embed=True)
display(
    {
        # A notebook and its pages show the frame, PDF and Word the picture.
        "text/html": ${literal(iframeCode(shared))},
        "image/png": picture.data,
        "text/plain": ${literal(shared.altText)},
    },
    metadata={"image/png": {"alt": ${literal(shared.altText)}, "width": ${shared.look.width}}},
    raw=True,
)`;
}

/** Every string of JSON is one of Python. */
function literal(text: string): string {
  return JSON.stringify(text);
}
