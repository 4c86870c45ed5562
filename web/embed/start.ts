import { EMBED_MESSAGES } from '../language/words/embed.ts';
import { addDaySlider } from './day-slider.ts';
import { type Exploration, explorationOf, type StageModule } from './exploration.ts';
import { tellerOf, tellHeight } from './host.ts';

/** Brings an embedded page to life. Without this it can be read all the same. `loadStage`: fetches what draws the graph. */
export function startEmbed(loadStage: () => Promise<StageModule>): void {
  const main = document.querySelector<HTMLElement>('.embed');
  if (!main) return;
  const tell = tellerOf(main.dataset.view ?? '');
  tellHeight(tell, main);
  const picture = main.querySelector<HTMLElement>('.embed-picture');
  if (!picture) return;
  const lang = main.dataset.lang === 'it' ? 'it' : 'en';
  const words = EMBED_MESSAGES[lang];
  const exploration = explorationOf({ main, picture, lang, words, loadStage, tell });
  listenToPicture(picture, exploration, words.picture);
  if (main.dataset.deeds !== undefined) addButton(main, exploration, words);
  addDaySlider(main, lang, words, (day) => exploration.showDay(day));
  tell({ type: 'ready' });
}

function listenToPicture(picture: HTMLElement, exploration: Exploration, name: string): void {
  picture.tabIndex = 0;
  picture.role = 'group';
  picture.ariaLabel = name;
  picture.addEventListener('click', ({ target }) => {
    // Whoever marks a word in it wants to copy that.
    if (String(getSelection()) !== '') return;
    const part = target instanceof Element ? target.closest<SVGElement>('[data-actor], [data-link]') : null;
    const { actor, link } = part?.dataset ?? {};
    exploration.open(actor ? { type: 'actor', id: actor } : link ? { type: 'link', id: link } : null);
  });
  picture.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    exploration.open(null);
  });
  // Behind the graph it is no place to stop at.
  exploration.whenChanged(() => {
    picture.tabIndex = exploration.isOpen ? -1 : 0;
  });
}

function addButton(
  main: HTMLElement,
  exploration: Exploration,
  words: { explore: string; back: string },
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'embed-explore';
  button.textContent = words.explore;
  button.addEventListener('click', () => (exploration.isOpen ? exploration.close() : exploration.open(null)));
  exploration.whenChanged(() => {
    button.textContent = exploration.isOpen ? words.back : words.explore;
  });
  main.querySelector('.embed-deeds')?.prepend(button);
}
