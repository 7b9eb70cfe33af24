/** What a state means for the person: nothing to do, under way, done, to be done soon, gone wrong. */
export type Tone = 'neutral' | 'progress' | 'good' | 'warn' | 'bad';
