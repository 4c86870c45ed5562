import type { GraphQLError } from 'graphql';
import { type Look, USUAL_LOOK } from '../../core/figure/look.ts';
import { createFigures } from '../figures/figures.ts';
import { problemDrawing } from '../figures/problem-drawing.ts';
import type { FigureProblem } from '../figures/problem-words.ts';
import { codedAnswer } from './coded-answer.ts';
import { viewFormat } from './view-formats.ts';

/** Of a picture that nobody wanted. */
const MOST = { width: 1200, height: 1200, scale: 2 };
/** Nobody knows who made what could not be drawn. */
const NO_FACTS = { author: 'Chokepoint', createdAt: '1970-01-01T00:00:00Z' };

export interface WrongImage {
  problem: GraphQLError;
  /** Of the address, as its path. */
  ending: string;
  look: Look;
  address: string;
  signal: AbortSignal;
  /** The client who asks. */
  whose: string;
}

/**
 * Gives problems as pictures, with the status and the headers that they have as text; null where the ending is no
 * image's. They have a queue of their own: that too many figures are wanted can be said while they are.
 */
export function problemImages(): (wrong: WrongImage) => Promise<Response | null> {
  const figures = createFigures({ atOnce: 1, waiting: 40 });
  return async ({ problem, ending, look, address, signal, whose }) => {
    const format = viewFormat(ending);
    if (!format?.isImage) return null;
    // Whoever asks too much is shown one of a few pictures, which are drawn once.
    const isTooMuch = problem.extensions.code === 'LIMIT_EXCEEDED';
    const size = isTooMuch ? { ...USUAL_LOOK, theme: look.theme, language: look.language } : bounded(look);
    const named = isTooMuch ? new URL(address).origin : address;
    const { code, parameter, value, expected } = problem.extensions;
    const wanted = {
      form: ending === 'png' ? ('png' as const) : ('svg' as const),
      key: JSON.stringify([ending, code, parameter, value, expected, named, size]),
      draw: () => problemDrawing(problem.extensions as unknown as FigureProblem, named, size),
      facts: NO_FACTS,
      whose,
    };
    const { status, headers } = codedAnswer(problem);
    headers.set('Content-Type', format.type);
    return new Response(await figures(wanted, signal), { status, headers });
  };
}

function bounded(look: Look): Look {
  return {
    ...look,
    width: Math.min(look.width, MOST.width),
    height: look.height && Math.min(look.height, MOST.height),
    scale: Math.min(look.scale, MOST.scale),
  };
}
