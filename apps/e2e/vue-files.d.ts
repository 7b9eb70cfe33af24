/** The page table names its components; what they are is checked in their own project. */
declare module '*.vue' {
  import type { Component } from 'vue';
  const component: Component;
  export default component;
}
