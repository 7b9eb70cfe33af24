import type { Page } from '../../platform/page.ts';

export const pages: readonly Page[] = [];
