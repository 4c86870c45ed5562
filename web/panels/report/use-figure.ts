import { useEffect, useState } from 'preact/hooks';
import type { Exchange } from '../../../core/exchange/exchange.ts';
import { figureSvg } from '../../../core/figure/figure.ts';
import { type Look, lookParameters } from '../../../core/figure/look.ts';

/** Drawing takes a moment; while somebody types or goes through the choices, it waits. */
const CALM = 200;

export interface Figure {
  /** Of the picture within this page. */
  address: string;
  /** In CSS pixels. */
  width: number;
  height: number;
}

interface Drawn {
  figure: Figure;
  exchange: Exchange;
  look: string;
}

/** The figure as the server will draw it. `isDrawing`: another is on its way. */
export function useFigure(
  exchange: Exchange | null,
  look: Look,
): { figure: Figure | null; isDrawing: boolean } {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const asked = lookParameters(look).toString();
  useEffect(() => {
    if (!exchange) return undefined;
    const draw = () => setDrawn({ figure: drawFigure(exchange, look), exchange, look: asked });
    const timer = setTimeout(draw, CALM);
    return () => clearTimeout(timer);
  }, [exchange, asked]);
  const address = drawn?.figure.address;
  useEffect(() => {
    if (address === undefined) return undefined;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  const isDrawing = exchange !== null && (drawn?.exchange !== exchange || drawn.look !== asked);
  return { figure: drawn?.figure ?? null, isDrawing };
}

function drawFigure(exchange: Exchange, look: Look): Figure {
  const svg = figureSvg(exchange, look);
  const [, width = look.width, height = look.width] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return { address, width, height };
}
