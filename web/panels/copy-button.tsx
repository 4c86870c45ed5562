import { Check, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';

interface Props {
  text: string;
  /** What is copied, where that is not plain to see. */
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <button type="button" class="small-button" onClick={copy}>
      <Icon of={isCopied ? Check : Copy} size={14} />
      <span aria-live="polite">{isCopied ? words.copied : (label ?? words.copy)}</span>
    </button>
  );
}
