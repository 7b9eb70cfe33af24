import type { DocumentKind } from '@htp/domain';

import type { Random } from '../idcard-pictures/random.ts';
import type { TableTop } from '../idcard-pictures/tables/table-tops.ts';
import type { Capture } from './capture/capture.ts';
import type { PaperText } from './papers/paper.ts';
import type { DateSpelling } from './print/dates.ts';
import { booklet } from './print/layouts/booklet.ts';
import { grid } from './print/layouts/grid.ts';
import { ledger } from './print/layouts/ledger.ts';
import { licence } from './print/layouts/licence.ts';
import { listed } from './print/layouts/listed.ts';
import { prose } from './print/layouts/prose.ts';
import { screen } from './print/layouts/screen.ts';
import type { Printer } from './print/printer.ts';
import type { Look, Sheet } from './print/sheet.ts';

type Layout = (paper: PaperText, printer: Printer, look: Look) => Sheet;

/** How the papers of one style are laid out, worded, set and brought into the phone. */
export interface Style {
  layout(paper: PaperText): Layout;
  dates: readonly DateSpelling[];
  /** Whether only the usual words stand before fields. */
  wordings: 'usual' | 'any';
  typefaces: readonly ('serif' | 'sans')[];
  capture(random: Random, kind: DocumentKind): Capture;
  tables: readonly TableTop[];
}

/** Papers that come as a PDF with its text as often as on paper. */
const OFTEN_PDF: readonly DocumentKind[] = [
  'chsi_registration_form',
  'national_application_form',
  'social_security_proof',
];
/** Pages, never booklets. */
const PAGES: readonly DocumentKind[] = [...OFTEN_PDF, 'chsi_report', 'secondary_school_proof'];

const HOME_TABLES = ['oak', 'linen', 'bedsheet', 'white_desk', 'grey_desk', 'blanket'] as const;
const COUNTER_TABLES = ['marble', 'walnut', 'granite', 'green_felt', 'leather', 'checked'] as const;

const pdfOr =
  (otherwise: Partial<Record<Capture, number>>) =>
  (random: Random, kind: DocumentKind): Capture =>
    OFTEN_PDF.includes(kind) && random.chance(0.5) ? 'pdf' : random.weighted(otherwise);

export const STYLES = {
  /** Open booklets and pages of labels, photographed on a table. */
  booklet: {
    layout: ({ kind }) => (PAGES.includes(kind) ? listed : booklet),
    dates: ['iso', 'padded', 'plain'],
    wordings: 'usual',
    typefaces: ['serif', 'serif', 'sans'],
    capture: (random) => random.weighted({ photo_easy: 5, photo_medium: 5, photo_hard: 1 }),
    tables: HOME_TABLES,
  },
  /** Ruled forms, scanned or as PDF. */
  form: {
    layout: () => grid,
    dates: ['iso', 'padded', 'plain', 'dotted'],
    wordings: 'usual',
    typefaces: ['sans', 'serif'],
    capture: pdfOr({ scan: 6, photo_easy: 3, photo_medium: 1 }),
    tables: HOME_TABLES,
  },
  /** Certificates that speak in sentences, with dates written out. */
  prose: {
    layout: (paper) => (paper.prose ? prose : listed),
    dates: ['numerals', 'numerals', 'plain', 'padded'],
    wordings: 'usual',
    typefaces: ['serif'],
    capture: (random) => random.weighted({ photo_easy: 4, photo_medium: 4, scan: 2 }),
    tables: HOME_TABLES,
  },
  /** What a phone shows. */
  screen: {
    layout: () => screen,
    dates: ['iso', 'plain', 'dotted', 'padded'],
    wordings: 'usual',
    typefaces: ['sans'],
    capture: () => 'screenshot',
    tables: HOME_TABLES,
  },
  /** Held back: the newer, electronic form with values on lines and labels in English as well. */
  licence: {
    layout: () => licence,
    dates: ['iso', 'padded', 'slashed', 'spaced'],
    wordings: 'any',
    typefaces: ['serif', 'sans'],
    capture: pdfOr({ photo_easy: 3, photo_medium: 4, scan: 3 }),
    tables: COUNTER_TABLES,
  },
  /** Held back: small labels above their values in columns, numbers in a corner, poor scans. */
  ledger: {
    layout: () => ledger,
    dates: ['dotted', 'slashed', 'spaced', 'plain', 'numerals'],
    wordings: 'any',
    typefaces: ['sans', 'serif'],
    capture: (random) => random.weighted({ poor_scan: 5, photo_medium: 3, photo_hard: 1, scan: 2 }),
    tables: COUNTER_TABLES,
  },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** What can be asked for: one style, or several in turn. */
export const STYLE_SETS = {
  ...(Object.fromEntries(Object.keys(STYLES).map((name) => [name, [name]])) as Record<
    StyleName,
    StyleName[]
  >),
  tuning: ['booklet', 'form', 'prose', 'screen'],
  held: ['licence', 'ledger'],
  any: Object.keys(STYLES) as StyleName[],
} satisfies Record<string, StyleName[]>;

export type StyleSetName = keyof typeof STYLE_SETS;
