/** Why the product cannot start here, in one line that says what to do. */
export class StartProblem extends Error {}
