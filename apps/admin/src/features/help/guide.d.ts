declare module 'virtual:guide' {
  export const CHAPTERS: readonly { readonly path: string; readonly title: string }[];
}

declare module '*.md' {
  import type { Component } from 'vue';

  export const headings: readonly { readonly id: string; readonly title: string }[];
  const chapter: Component;
  export default chapter;
}
