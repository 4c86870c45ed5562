import { X } from 'lucide';
import { mayPass } from '../api/request.ts';
import type { Messages } from '../language/en.ts';
import { explain } from '../language/explain.ts';
import { MOST_IN_PICTURE, MOST_STARTS } from '../state/expansion.ts';
import type { Notice } from '../state/explorer.ts';
import { useExplorer, useSession } from './context.ts';
import { useDoors } from './doors.ts';
import { Icon } from './icon.tsx';
import { useWords } from './preferences.tsx';
import { useLeaving } from './use-leaving.ts';

/** What one has to be told, at the foot of the canvas; it covers nothing that matters and can be sent away. */
export function NoticeBar() {
  const words = useWords();
  const session = useSession();
  const doors = useDoors();
  const { notice, facts, history } = useExplorer();
  const rest = useLeaving(notice);
  if (!notice) return null;
  const nameOf = (id: string) => facts.actors.get(id)?.names[history.present.labels] ?? id;
  const subject = (ids: readonly string[]) =>
    ids.length === 1 ? ids.map(nameOf).join() : words.theseActors(ids.length);
  const isWrong = notice.type === 'failed' || notice.type === 'unreadableFile';
  return (
    <div class={isWrong ? 'notice warning' : 'notice'} role={isWrong ? 'alert' : 'status'} {...rest}>
      <p>{text(notice, words, subject)}</p>
      {notice.type === 'failed' && (mayPass(notice.failure) || notice.others > 0) && (
        <button type="button" class="small-button" onClick={notice.again}>
          {notice.others > 0 ? words.tryAllAgain(notice.others + 1) : words.tryAgain}
        </button>
      )}
      {notice.type === 'expanded' && (
        <>
          <button type="button" class="small-button" onClick={notice.next}>
            {words.addMore(notice.more)}
          </button>
          <button type="button" class="small-button" onClick={() => doors.expand(notice.ids)}>
            {words.chooseWhich}
          </button>
        </>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words.dismiss}
        onClick={() => session.dispatch({ type: 'notify', notice: null })}
      >
        <Icon of={X} />
      </button>
    </div>
  );
}

function text(notice: Notice, words: Messages, subject: (ids: readonly string[]) => string): string {
  switch (notice.type) {
    case 'failed':
      return `${explain(notice.failure, words)} (${notice.failure.code})${notice.others > 0 ? ` ${words.othersFailed(notice.others)}` : ''}`;
    case 'unreadableFile':
      return notice.problem;
    case 'addressCopied':
      return words.addressCopied;
    case 'unreadable':
      return words.unreadable(
        notice.problems
          .slice(0, 8)
          .map(
            ({ parameter, value, meant }) =>
              `${parameter.slice(0, 40)}=${value.slice(0, 40)}${meant ? ` (${meant}?)` : ''}`,
          )
          .join(', '),
      );
    case 'unknown':
      return words.unknownActors(notice.ids.slice(0, 8).join(', '));
    case 'unknownPage':
      return words.unknownPage(notice.path);
    case 'added':
      return words.added(notice.count);
    case 'unknownView':
      return words.unknownView(notice.id);
    case 'expanded':
      return words.linksShown(notice.shown, notice.total, subject(notice.ids));
    case 'nothingToAdd':
      return words.nothingToAdd(subject(notice.ids));
    case 'tooManyToExpand':
      return words.tooManyToExpand(MOST_STARTS);
    case 'pictureFull':
      return words.pictureFull(MOST_IN_PICTURE);
    case 'citationCopied':
      return words.citationCopied;
    case 'told':
      return notice.text;
    case 'goesOn':
      return words.goesOn;
  }
}
