import { useState } from 'preact/hooks';
import type { EditingWords } from '../../language/words/editing.ts';
import { type EditRequest, usualRequest } from '../../state/editing/edit-request.ts';
import { useExplorer } from '../context.ts';
import { Dialog } from '../dialog.tsx';
import { useDoors } from '../doors.ts';
import { isNarrow } from '../narrow.ts';
import { useActorName } from '../use-actor-name.ts';
import { ActorForm } from './actor-form.tsx';
import { BeginForm } from './begin-form.tsx';
import { EditList } from './edit-list.tsx';
import { EditedForm } from './edited-form.tsx';
import { LinkForm } from './link-form.tsx';
import { RetractForm } from './retract-form.tsx';
import { SourceForm } from './source-form.tsx';
import { useEditingWords } from './use-editing-words.ts';

interface Props {
  /** Not given: what the key means now. */
  request: EditRequest | undefined;
  onClose: () => void;
}

/** By the browser, which gives the focus back. */
function closeWindow(): void {
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
}

/** The window of editing: first the token, then the form of what is edited. */
export function EditingDialog({ request, onClose }: Props) {
  const words = useEditingWords();
  const explorer = useExplorer();
  const { editor } = explorer;
  const { details } = useDoors();
  const [wanted] = useState(() => request ?? usualRequest(explorer));
  const name = useActorName(
    wanted.type === 'actor' ? wanted.id : wanted.type === 'linkFrom' ? wanted.actor : null,
  );
  const isAsking = !editor && wanted.type !== 'edits';

  function begun(): void {
    if (wanted.type !== 'begin') return;
    closeWindow();
    // What says so, and what can be done now, stands in a sheet there.
    if (isNarrow()) details();
  }

  return (
    <Dialog title={isAsking ? words.edit : titleOf(wanted, name, words)} onClose={onClose}>
      {isAsking || wanted.type === 'begin' ? (
        <BeginForm onDone={begun} />
      ) : (
        <Content request={wanted} onClose={closeWindow} />
      )}
    </Dialog>
  );
}

function titleOf(request: EditRequest, name: string, words: EditingWords): string {
  switch (request.type) {
    case 'begin':
      return words.edit;
    case 'actor':
      return request.id === null ? words.newActor : words.editNamed(name);
    case 'link':
      return words.editLink;
    case 'linkFrom':
      return words.newLinkOf(name);
    case 'source':
      return words.editSource;
    case 'retract':
      return words.retractLink;
    case 'edits':
      return words.recentEdits;
  }
}

function Content({
  request,
  onClose,
}: {
  request: Exclude<EditRequest, { type: 'begin' }>;
  onClose: () => void;
}) {
  switch (request.type) {
    case 'actor':
      if (request.id === null) return <ActorForm edited={null} onClose={onClose} />;
      return (
        <EditedForm id={request.id}>{(edited) => <ActorForm edited={edited} onClose={onClose} />}</EditedForm>
      );
    case 'link':
      return (
        <EditedForm id={request.id}>
          {(edited) => <LinkForm edited={edited} from="" onClose={onClose} />}
        </EditedForm>
      );
    case 'linkFrom':
      return <LinkForm edited={null} from={request.actor} onClose={onClose} />;
    case 'source':
      return (
        <EditedForm id={request.id}>
          {(edited) => <SourceForm edited={edited} onClose={onClose} />}
        </EditedForm>
      );
    case 'retract':
      return (
        <EditedForm id={request.id}>
          {(edited) => <RetractForm edited={edited} onClose={onClose} />}
        </EditedForm>
      );
    case 'edits':
      return (
        <div class="recent-edits">
          <EditList of={null} />
        </div>
      );
  }
}
