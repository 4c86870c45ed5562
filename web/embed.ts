import 'virtual:tokens.css';
import './styles/embed/index.css';
import { startEmbed } from './embed/start.ts';

startEmbed(() => import('./embed/stage.tsx'));
