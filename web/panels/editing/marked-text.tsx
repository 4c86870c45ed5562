import { stretchesOf } from '../../state/editing/stretches.ts';
import { usePreferences } from '../preferences.tsx';

interface Props {
  text: string;
  /** What it says in the other version; undefined: nothing. */
  other: string | undefined;
  /** Its language, where it is not that of the interface. */
  language: string | undefined;
}

/** A text of one version with a mark on what the other has not. */
export function MarkedText({ text, other, language }: Props) {
  const { lang } = usePreferences();
  if (other === undefined) return <mark>{text}</mark>;
  return (
    <>
      {stretchesOf(text, other, language ?? lang).map((stretch) =>
        stretch.isOwn ? <mark>{stretch.text}</mark> : stretch.text,
      )}
    </>
  );
}
