// One module for all, so that they come in one piece.
export { ActorDeeds } from './actor-deeds.tsx';
export { Attend } from './attend.tsx';
export { EditEntries } from './edit-entries.tsx';
export { EditSource } from './edit-source.tsx';
export { EditStrip } from './edit-strip.tsx';
export { History } from './history.tsx';
export { LinkDeeds } from './link-deeds.tsx';
export { TargetEntries } from './target-entries.tsx';
