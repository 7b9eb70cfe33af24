/** Which way of reading papers this is: another one each time that what is read of a paper may change. */
export const DOCUMENT_RECOGNIZER = 'papers-1';
