import type { Actor } from '../../../core/model/actor.ts';
import type { Link } from '../../../core/model/link.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Put } from '../../editing/put.ts';
import type { LogEntry } from '../../store/change-log.ts';
import { builder } from '../builder.ts';
import { ActorRef, EditRef, LinkRef, SourceRef } from '../refs.ts';
import { editRow } from './edit-row.ts';

const EDIT =
  'What was done. Of a new row that was there already, the edit that added it; null where the row said all of this already otherwise.';

export const PutActorPayloadRef = builder.objectRef<Put<Actor>>('PutActorPayload');
PutActorPayloadRef.implement({
  description: 'What came of putting an actor.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, description: 'As it is now.', resolve: ({ row }) => row }),
    edit: t.field({
      type: EditRef,
      nullable: true,
      description: EDIT,
      resolve: ({ entry }) => entry && editRow(entry),
    }),
  }),
});

export const PutLinkPayloadRef = builder.objectRef<Put<Link>>('PutLinkPayload');
PutLinkPayloadRef.implement({
  description: 'What came of putting a link.',
  fields: (t) => ({
    link: t.field({ type: LinkRef, description: 'As it is now.', resolve: ({ row }) => row }),
    edit: t.field({
      type: EditRef,
      nullable: true,
      description: EDIT,
      resolve: ({ entry }) => entry && editRow(entry),
    }),
  }),
});

export const PutSourcePayloadRef = builder.objectRef<Put<Source>>('PutSourcePayload');
PutSourcePayloadRef.implement({
  description: 'What came of putting a source.',
  fields: (t) => ({
    source: t.field({ type: SourceRef, description: 'As it is now.', resolve: ({ row }) => row }),
    edit: t.field({
      type: EditRef,
      nullable: true,
      description: EDIT,
      resolve: ({ entry }) => entry && editRow(entry),
    }),
  }),
});

export const RetractLinkPayloadRef = builder.objectRef<LogEntry>('RetractLinkPayload');
RetractLinkPayloadRef.implement({
  description: 'What came of retracting a link.',
  fields: (t) => ({
    edit: t.field({ type: EditRef, description: 'What was done.', resolve: madeByHand }),
  }),
});

export const RevertEditPayloadRef = builder.objectRef<LogEntry>('RevertEditPayload');
RevertEditPayloadRef.implement({
  description: 'What came of undoing an edit.',
  fields: (t) => ({
    edit: t.field({ type: EditRef, description: 'What was done, itself an edit.', resolve: madeByHand }),
  }),
});

function madeByHand(entry: LogEntry) {
  const row = editRow(entry);
  if (row === null) throw new Error('an edit was logged without who answers for it');
  return row;
}
