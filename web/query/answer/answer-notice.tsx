import { X } from 'lucide';
import { mayPass } from '../../api/request.ts';
import { explain } from '../../language/explain.ts';
import { useExplorer, useSession } from '../../panels/context.ts';
import { IconButton } from '../../panels/icon-button.tsx';
import { useWords } from '../../panels/preferences.tsx';

/** What failed, with its code, and the way to try it again. */
export function AnswerNotice() {
  const words = useWords();
  const session = useSession();
  const { notice } = useExplorer();
  if (notice?.type !== 'failed') return null;
  const { failure, again } = notice;
  return (
    <div class="notice warning" role="alert">
      <p>{`${explain(failure, words)} (${failure.code})`}</p>
      {mayPass(failure) && (
        <button type="button" class="small-button" onClick={again}>
          {words.tryAgain}
        </button>
      )}
      <IconButton
        icon={X}
        label={words.dismiss}
        onClick={() => session.dispatch({ type: 'notify', notice: null })}
      />
    </div>
  );
}
