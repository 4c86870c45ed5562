import type { CodedReason } from '../../../core/model/import-reasons.ts';
import type { EndNames, Found, ReadContext } from '../found.ts';
import { idOf } from '../ids.ts';
import { linkKindIn } from '../kinds.ts';
import { reasonOf } from '../reasons.ts';
import { dateIn, isAmbiguous, numberIn } from '../words.ts';
import { actorFound, textsIn } from './actor-row.ts';
import { derivedSource, fallbackRow } from './cited.ts';
import { evidenceIn } from './evidence.ts';
import type { Fields } from './fields.ts';
import { linkIdOf } from './link-id.ts';

/** A link as a row of a table says it, behind the sources that it cites and the actors whose kinds it says. */
export function linkRow(fields: Fields, line: number, context: ReadContext): Found[] {
  const { importName, isDecimalComma } = context;
  const [from, to] = [fields.get('from'), fields.get('to')];
  const kind = linkKindIn(fields.get('kind') ?? '');
  const { since, until, item, role, topic } = Object.fromEntries(fields);
  const wrong: CodedReason[] = [];
  const numbers = {
    share: numberOf(fields, 'share', wrong, isDecimalComma),
    amount: numberOf(fields, 'amount', wrong, isDecimalComma),
  };
  const unit = fields.get('amount_unit');
  if (numbers.amount !== undefined && unit === undefined)
    wrong.push(reasonOf('UNIT_MISSING', [], 'amount_unit'));
  if (wrong.length > 0) return wrong.map((reason) => ({ what: 'PROBLEM', line, reason }));

  const { evidence, sources } = evidenceIn(fields, fallbackRow(context.fallbackSource));
  const ends = { from: from && idOf(from, importName), to: to && idOf(to, importName) };
  const { id, formerId, isNamed } = linkIdOf(fields, ends, kind, importName);
  const row = {
    id,
    kind,
    ...ends,
    ...(since !== undefined && { since: dateIn(since) }),
    ...(until !== undefined && { until: dateIn(until) }),
    confidence: fields.get('confidence')?.toUpperCase() ?? 'REPORTED',
    summary: textsIn(fields, 'summary'),
    ...(item !== undefined && { item }),
    ...(numbers.share !== undefined && { share: numbers.share }),
    ...(role !== undefined && { role }),
    ...(topic !== undefined && { topic }),
    ...(numbers.amount !== undefined && { amount: { value: numbers.amount, unit } }),
    evidence,
  };
  return [
    ...sources.map((source) => derivedSource(source, line)),
    ...endActor('from', fields, line, importName),
    ...endActor('to', fields, line, importName),
    {
      what: 'ROW',
      kind: 'LINK',
      line,
      row,
      ...(formerId !== undefined && { formerId }),
      ...(isNamed && { isNamed }),
      ...endNamesIn(fields),
    },
  ];
}

/** Of an actor whose kind is said too there is a row, which says its name. */
function endNamesIn(fields: Fields): { endNames?: EndNames } {
  const names = (['from', 'to'] as const).flatMap((end): [string, string][] => {
    const name = fields.get(`${end}_name`);
    return name === undefined || fields.has(`${end}_kind`) ? [] : [[end, name]];
  });
  return names.length === 0 ? {} : { endNames: Object.fromEntries(names) };
}

/** The actor at an end, where the row says of what kind it is. */
function endActor(end: 'from' | 'to', fields: Fields, line: number, importName: string): Found[] {
  const id = fields.get(end);
  const kind = fields.get(`${end}_kind`);
  if (id === undefined || kind === undefined) return [];
  const country = fields.get(`${end}_country`);
  const said = new Map([
    ['id', id],
    ['name', fields.get(`${end}_name`) ?? id],
    ['kind', kind],
    ...(country === undefined ? [] : [['country', country] as const]),
  ]);
  return [{ ...actorFound(said, line, importName), isDerived: true }];
}

function numberOf(
  fields: Fields,
  name: string,
  wrong: CodedReason[],
  isDecimalComma: boolean | undefined,
): number | undefined {
  const text = fields.get(name);
  if (text === undefined) return undefined;
  const number = numberIn(text, isDecimalComma);
  if (number === null)
    wrong.push(
      reasonOf(isAmbiguous(text, isDecimalComma) ? 'AMBIGUOUS_NUMBER' : 'NOT_A_NUMBER', [text], name),
    );
  return number ?? undefined;
}
