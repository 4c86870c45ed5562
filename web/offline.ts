import { openStage } from './embed/stage.tsx';
import { startEmbed } from './embed/start.ts';

/** The script of a page that works from disk: everything in one, since it can fetch nothing. */
startEmbed(async () => ({ openStage }));
