import { linkKinds } from '../../core/model/link-kinds.ts';
import { toggled } from '../state/picture.ts';
import { only } from '../state/selection.ts';
import type { Choose } from './actor-menu.tsx';
import { useExplorer, useSession } from './context.ts';
import { MenuItem } from './menu.tsx';
import { useWords } from './preferences.tsx';

export function LinkMenu({ id, choose }: { id: string; choose: Choose }) {
  const words = useWords();
  const session = useSession();
  const { facts, history } = useExplorer();
  const { hiddenKinds } = history.present;
  const link = facts.links.get(id);
  if (!link) return null;
  const hideKinds = (kinds: typeof linkKinds) =>
    choose(() =>
      session.dispatch({ type: 'filter', change: { hiddenKinds: toggled(hiddenKinds, kinds, true) } }),
    );
  return (
    <>
      <MenuItem
        onChoose={choose(() => session.dispatch({ type: 'select', selection: only({ type: 'link', id }) }))}
      >
        {words.whoSaysSo}
      </MenuItem>
      <MenuItem onChoose={hideKinds([link.kind])}>{words.hideKind}</MenuItem>
      <MenuItem onChoose={hideKinds(linkKinds.filter((kind) => kind !== link.kind))}>
        {words.onlyKind}
      </MenuItem>
    </>
  );
}
