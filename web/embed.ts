import 'virtual:tokens.css';
import './styles/embed/index.css';
import { startEmbed } from './embed/start.ts';
import { bringChineseLetters } from './language/chinese-letters.ts';

startEmbed(() => import('./embed/stage.tsx'));
void bringChineseLetters();
