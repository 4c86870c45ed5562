const USUAL = 2_000;

/** A short word over the picture, which goes by itself; an empty one takes it away at once. */
export function noticeIn(box: HTMLElement): (text: string, milliseconds?: number) => void {
  const place = document.createElement('p');
  place.className = 'embed-notice';
  place.role = 'status';
  box.append(place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text, milliseconds = USUAL) => {
    clearTimeout(timer);
    if (place.textContent !== text) place.textContent = text;
    if (text !== '' && Number.isFinite(milliseconds))
      timer = setTimeout(() => {
        place.textContent = '';
      }, milliseconds);
  };
}
