/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API answers, for the mini-program: `https://…`, without `/api`. */
  readonly VITE_API_ORIGIN?: string;
}
