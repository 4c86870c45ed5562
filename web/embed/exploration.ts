import type { DatedPicture } from '../../core/exchange/on-day.ts';
import type { EmbedMessages } from '../language/words/embed.ts';
import type { InterfaceLanguage } from '../state/preferences.ts';
import type { Target } from '../state/selection.ts';
import type { Tell } from './host.ts';
import { noticeIn } from './notice.ts';
import { pictureData } from './picture-data.ts';

/** The graph, drawn over the picture. */
export interface Stage {
  choose: (target: Target) => void;
  focus: () => void;
  showDay: (day: string) => void;
  close: () => void;
}

export interface StageOptions {
  main: HTMLElement;
  /** The box of the picture. */
  box: HTMLElement;
  lang: InterfaceLanguage;
  words: EmbedMessages;
  data: DatedPicture;
  tell: Tell;
  notice: (text: string) => void;
  leave: () => void;
}

export interface StageModule {
  openStage: (options: StageOptions) => Stage;
}

interface Options extends Pick<StageOptions, 'main' | 'lang' | 'words' | 'tell'> {
  picture: HTMLElement;
  loadStage: () => Promise<StageModule>;
}

/** Going from the picture to the graph and back. */
export interface Exploration {
  readonly isOpen: boolean;
  /** Where the graph is open, goes to it. */
  open: (target: Target | null) => void;
  /** Opens the graph where it is closed. */
  showDay: (day: string) => void;
  close: () => void;
  whenChanged: (listener: () => void) => void;
}

export function explorationOf({ main, picture, lang, words, tell, loadStage }: Options): Exploration {
  const box = picture.parentElement ?? main;
  const notice = noticeIn(box);
  const listeners: (() => void)[] = [];
  let stage: Stage | null = null;
  /** What was asked for last, while the graph is on its way. */
  let wanted: { target?: Target | null; day?: string } | null = null;

  async function load(): Promise<void> {
    notice(words.loading, Number.POSITIVE_INFINITY);
    try {
      const [{ openStage }, data] = await Promise.all([loadStage(), pictureData(main.dataset.from)]);
      if (!wanted) return;
      stage = openStage({ main, box, lang, words, data, tell, notice, leave: close });
      notice('');
      if (wanted.day !== undefined) stage.showDay(wanted.day);
      if (wanted.target) stage.choose(wanted.target);
      // Whoever drags the day goes on dragging it.
      if (wanted.target !== undefined) stage.focus();
      for (const listener of listeners) listener();
    } catch {
      notice(words.failed);
    } finally {
      wanted = null;
    }
  }

  function want(more: { target?: Target | null; day?: string }): void {
    const isLoading = wanted !== null;
    wanted = { ...wanted, ...more };
    if (!isLoading) void load();
  }

  function close(): void {
    stage?.close();
    stage = null;
    picture.focus({ preventScroll: true });
    for (const listener of listeners) listener();
  }

  return {
    get isOpen() {
      return stage !== null;
    },
    open(target) {
      if (!stage) return want({ target });
      if (target) stage.choose(target);
      stage.focus();
    },
    showDay: (day) => (stage ? stage.showDay(day) : want({ day })),
    close,
    whenChanged: (listener) => listeners.push(listener),
  };
}
