import type { ViewState } from '../../core/view/state.ts';

/** Whether something is left out of the picture besides what its days leave out. */
export function isFiltered(picture: ViewState): boolean {
  const { hiddenKinds, hiddenActorKinds, hiddenConfidences, hiddenMarks } = picture;
  return (
    [hiddenKinds, hiddenActorKinds, hiddenConfidences, hiddenMarks].some(({ length }) => length > 0) ||
    [picture.source, picture.leastLinks, picture.mostLinks].some((value) => value !== undefined) ||
    picture.actors.some(({ hidden }) => hidden === true)
  );
}
