import { Menu as MenuIcon } from 'lucide';
import { linkTo, PLACES, type Place } from '../../core/language/navigation.ts';
import { Icon } from './icon.tsx';
import { usePreferences } from './preferences.tsx';

interface Props {
  here: Place['id'];
  /** What the link to the present place does instead of fetching the page again. */
  onHere?: (event: MouseEvent) => void;
}

const LIST = 'site-nav';

/** The ways to the other pages: in a row, or behind a button where there is no room. */
export function SiteNav({ here, onHere }: Props) {
  const { words, lang } = usePreferences();
  return (
    <nav class="site-nav" aria-label={words.navigation} onKeyDown={keepEscape}>
      <button
        type="button"
        class="icon-button site-nav-button"
        title={words.navigation}
        aria-label={words.navigation}
        popovertarget={LIST}
      >
        <Icon of={MenuIcon} size={18} />
      </button>
      <ul id={LIST} popover="auto">
        {PLACES.map((place) => (
          <li key={place.id}>
            <a
              href={linkTo(place, lang)}
              {...(place.id === here && { 'aria-current': 'page', onClick: onHere })}
            >
              {place.title[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Escape closes the list and nothing else. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
