/** Where the pages of a declaration are, below `/admin`. */
export const QUEUE_PATH = '/declarations';
export const casePath = (id: string): string => `${QUEUE_PATH}/${id}`;
