import type { Box } from '../../core/drawing/box.ts';
import type { Drawing, GroupMark, Mark, PathMark, TextMark } from '../../core/drawing/drawing.ts';
import { widthOf } from '../../core/drawing/type-setting.ts';

/** All marks of a drawing, without the groups that they are in. */
export function flat(marks: readonly Mark[]): (PathMark | TextMark)[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? flat(mark.marks) : [mark]));
}

export function textsOf({ marks }: Pick<Drawing, 'marks'>): string[] {
  return flat(marks).flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
}

export function groupsOf({ marks }: Drawing): GroupMark[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? [mark] : []));
}

/** The room that a mark takes, by the widths that figures are set with. */
export function boxOf(mark: PathMark | TextMark): Box {
  if (mark.type === 'path') {
    const numbers = (mark.d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    const ys = numbers.filter((_, index) => index % 2 === 1);
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  }
  const { x, y, text, size, weight, anchor } = mark;
  const width = widthOf(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * 0.9, bottom: y + size * 0.2 };
}

/** The names beside actors, each with its lines: groups of an actor that are not its mark. */
export function namesOf(drawing: Drawing): { actor: string; text: string; boxes: Box[] }[] {
  return groupsOf(drawing).flatMap(({ actor, label, marks }) =>
    actor === undefined || label !== undefined
      ? []
      : [
          {
            actor,
            text: textsOf({ marks }).join(' '),
            boxes: flat(marks)
              .filter(({ type }) => type === 'text')
              .map(boxOf),
          },
        ],
  );
}

/** The marks of the actors, without the letters in them. */
export function actorBoxes(drawing: Drawing): { actor: string; box: Box }[] {
  return groupsOf(drawing).flatMap(({ actor, label, marks }) => {
    const [shape] = flat(marks);
    return actor === undefined || label === undefined || !shape ? [] : [{ actor, box: boxOf(shape) }];
  });
}
