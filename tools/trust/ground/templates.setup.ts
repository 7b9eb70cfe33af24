import { keepTemplates } from './template.ts';

/** Before the short forms: databases are populated once for all of them. */
export default keepTemplates;
