import 'virtual:tokens.css';
import './styles/embed/index.css';
import { startEmbed } from './embed/start.ts';
import { bringChineseLetters } from './language/chinese-letters.ts';

startEmbed(() => import('./embed/stage.tsx'));
// Nobody's page is to fetch what it doesn't show.
if (/\p{Script=Han}/u.test(document.body.textContent ?? '')) void bringChineseLetters();
