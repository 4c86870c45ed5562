import { nearest } from '../language/spelling.ts';
import { EMBED_PARAMETERS } from '../report/embed-parameters.ts';
import type { AddressProblem } from './address-reader.ts';

/** Every parameter that an address of the explorer may have. */
const PARAMETERS = [
  ...['v', 'a', 'asOf', 'comparedWith', 'hide', 'hideActors', 'hideConfidences', 'hideMarks'],
  ...['source', 'leastLinks', 'mostLinks', 'labels', 'layout', 'look'],
  ...['ids', 'links', 'around', 'direction', 'kinds'],
  ...['paths', 'avoid', 'families', 'steps', 'directed', 'anyDay', 'onDay'],
  ...['as', 'lang'],
];

/** What mail programs, campaigns and networks append to the addresses that they pass on. */
const APPENDED =
  /^(utm_|pk_|mtm_|mc_|hsa_|gad_|fb_|at_|ref_|_)|(c|cl|clk|click)_?id$|^(ref|referrer|gbraid|wbraid|igsh|igshid|mibextid|srsltid|mkt_tok|vero_id|epik|li_fat_id|trk|spm|si)$/i;

/**
 * Those that somebody has misspelt or made up, with the one that may be meant. Passed over: what others append, what is
 * said of a question that is not asked, and, of a view, how a frame with it shall look, since pages that embed it read that.
 */
export function unknownParameters(others: readonly AddressProblem[], isView: boolean): AddressProblem[] {
  const known = isView ? [...PARAMETERS, ...EMBED_PARAMETERS] : PARAMETERS;
  return others
    .filter(({ parameter }) => !known.includes(parameter) && !APPENDED.test(parameter))
    .map((problem) => {
      const meant = nearest(problem.parameter, PARAMETERS);
      return { ...problem, ...(meant !== null && { meant }) };
    });
}
