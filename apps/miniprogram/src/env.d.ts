/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API answers, for the mini-program: `https://…`, without `/api`. `build/api-origin.ts` sees to it. */
  readonly VITE_API_ORIGIN: string;
}

/** The candidates' manual (build/manual.ts). */
declare module 'virtual:manual' {
  const blocks: readonly import('./features/help/chapters.ts').Block[];
  export default blocks;
}
