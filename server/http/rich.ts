import type { Exchange } from '../../core/exchange/exchange.ts';
import { drawFigure } from '../../core/figure/figure.ts';
import { USUAL_LOOK } from '../../core/figure/look.ts';
import type { EmbedLook } from '../../core/report/embed-look.ts';
import { iframeCode } from '../../core/report/html-code.ts';
import { keptAnswers } from '../kept/answers.ts';
import { addressesOf } from '../views/addresses.ts';
import type { ReadView } from '../views/read-view.ts';
import { type ViewReading, viewExchange } from '../views/view-exchange.ts';
import { keyOf } from './known.ts';

export interface EmbeddedView {
  view: ReadView;
  look: EmbedLook;
}

/** In CSS pixels, or in pixels of an image. */
export interface Size {
  width: number;
  height: number;
}

/** The fields of an answer of the type `rich`. */
export type Rich = Record<string, string | number>;

/** Seconds for which a consumer may keep an answer. */
export const FRESH = 3_600;
const USUAL_WIDTH = 720;
/** What stands under the picture in the frame. */
const UNDER_PICTURE = 110;
const MOST_SIZES = 10_000;
/** The picture of previews at scale 1, and the scales at which its pixels are whole. */
const PREVIEW: Size = { width: 600, height: 314 };
const PREVIEW_SCALES = [2, 1.5, 1];

/** What oEmbed says of a view: nothing in it is larger than `most`, which may be infinite. */
export function richAnswers(): (shown: EmbeddedView, most: Size, reading: ViewReading) => Promise<Rich> {
  const sizes = keptAnswers<Size>(MOST_SIZES, () => 1);

  /** Of the frame, as far as it can be known before it is drawn there. */
  const heightOf = async (exchange: Exchange, width: number): Promise<number> => {
    const figure = await sizes(keyOf(exchange), async () => {
      const drawn = drawFigure(exchange, USUAL_LOOK);
      return { width: drawn.width, height: drawn.height };
    });
    return Math.round((figure.height * width) / figure.width) + UNDER_PICTURE;
  };

  return async ({ view, look }, most, reading) => {
    const { publicUrl } = reading;
    const exchange = await viewExchange(view, look.language, reading);
    const { title } = exchange;
    const width = Math.min(most.width, USUAL_WIDTH);
    const height = Math.min(most.height, await heightOf(exchange, width));
    const frame = { publicUrl, id: view.id, embedLook: look, title, height };
    return {
      version: '1.0',
      type: 'rich',
      provider_name: 'Chokepoint',
      provider_url: `${publicUrl}/`,
      title,
      ...(view.author !== undefined && { author_name: view.author }),
      cache_age: FRESH,
      width,
      height,
      html: iframeCode(Number.isFinite(most.width) ? { ...frame, width } : frame),
      ...thumbnail({ view, look }, most, publicUrl),
    };
  };
}

/** The picture of previews, as large as it may be; nothing where it may not even be small. */
function thumbnail({ view, look }: EmbeddedView, most: Size, publicUrl: string): Rich {
  const scale = PREVIEW_SCALES.find(
    (one) => PREVIEW.width * one <= most.width && PREVIEW.height * one <= most.height,
  );
  if (scale === undefined) return {};
  const parameters = new URLSearchParams({
    kind: 'og',
    ...(scale !== PREVIEW_SCALES[0] && { scale: String(scale) }),
    ...(look.language !== null && { lang: look.language.toLowerCase() }),
  });
  return {
    thumbnail_url: addressesOf(view, publicUrl).file('png', String(parameters)),
    thumbnail_width: PREVIEW.width * scale,
    thumbnail_height: PREVIEW.height * scale,
  };
}
