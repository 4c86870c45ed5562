export { grouped } from '../../core/language/grouped.ts';
