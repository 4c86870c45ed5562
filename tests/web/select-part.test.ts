import { expect, test } from '@jest/globals';
import { selectPart } from '../../web/commands/select-part.ts';
import { createSession } from '../../web/commands/session.ts';
import { newExplorer } from '../../web/state/explorer.ts';
import { chips } from './graph.ts';

function sessionOfAll() {
  const session = createSession(newExplorer('2026-11-24'), () => 'en');
  session.dispatch({ type: 'learn', facts: chips });
  session.dispatch({ type: 'add', actors: [...chips.actors.keys()].map((id) => ({ id, x: 0, y: 0 })) });
  return session;
}

test('all of a kind is selected, in no step of the history', () => {
  const session = sessionOfAll();
  const { step } = session.get().history;
  selectPart(session, { field: 'hiddenActorKinds', values: ['Product', 'Policy'] });
  expect(session.get().selection).toEqual({ actors: ['h100', 'rule'], links: [] });
  selectPart(session, { field: 'hiddenKinds', values: ['SUPPLIES'] });
  expect(session.get().selection.links).toEqual(['asml SUPPLIES tsmc', 'asml SUPPLIES intel']);
  expect(session.get().history.step).toBe(step);
});

test('what was hidden comes back to be selected', () => {
  const session = sessionOfAll();
  session.dispatch({ type: 'filter', change: { hiddenConfidences: ['DISPUTED'] } });
  selectPart(session, { field: 'hiddenConfidences', values: ['DISPUTED'] });
  expect(session.get().selection.links).toEqual(['rule RESTRICTS h100']);
  expect(session.get().history.present.hiddenConfidences).toEqual([]);
});
