import { Check, Copy } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from './context.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

/** How long it says that it has copied. */
const SAID = 4000;

interface Props {
  /** What is copied, or how it is written once it is wanted. */
  text: string | (() => string);
  /** Where it is not plain to see what. */
  label?: string;
  class?: string;
}

export function CopyButton({ text, label, class: name = 'small-button' }: Props) {
  const words = useWords();
  const session = useSession();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCopied(false), SAID);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () =>
    void session.work(async () => {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setCopied(true);
    });
  return (
    <button type="button" class={name} onClick={copy}>
      <Icon of={isCopied ? Check : Copy} size={14} />
      <span aria-live="polite">{isCopied ? words.copied : (label ?? words.copy)}</span>
    </button>
  );
}
