import { zipSync } from 'fflate';
import { HOSTILE } from './hostile.ts';

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** What begins with a sign of equality becomes a formula, and all else a text as it is. */
export function naiveWorkbook(): Uint8Array {
  const cells = HOSTILE.map((text) =>
    text.startsWith('=')
      ? `<c r="A1"><f>${escaped(text.slice(1))}</f></c>`
      : `<c r="A1" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
  );
  const sheet = `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`;
  return zipSync({ 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet) });
}
