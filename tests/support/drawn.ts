import type { Box } from '../../core/drawing/box.ts';
import type { Drawing, GroupMark, Mark, PathMark, TextMark } from '../../core/drawing/drawing.ts';
import { onCurve } from '../../core/drawing/line-geometry.ts';
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
    const { xs, ys } = isBow(mark.d) ? alongBow(numbers) : axesOf(numbers);
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

/** A line that bends: what it bends towards is none of its points. */
function isBow(d: string): boolean {
  return /^M[^A-Z]+Q[^A-Z]+$/.test(d);
}

/** Many of the points between its ends. */
function alongBow(numbers: readonly number[]) {
  const [startX = 0, startY = 0, middleX = 0, middleY = 0, endX = 0, endY = 0] = numbers;
  const [start, middle, end] = [
    { x: startX, y: startY },
    { x: middleX, y: middleY },
    { x: endX, y: endY },
  ];
  const points = Array.from({ length: 101 }, (_, step) => onCurve(start, middle, end, step / 100));
  return { xs: points.map(({ x }) => x), ys: points.map(({ y }) => y) };
}

function axesOf(numbers: readonly number[]) {
  return {
    xs: numbers.filter((_, index) => index % 2 === 0),
    ys: numbers.filter((_, index) => index % 2 === 1),
  };
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
