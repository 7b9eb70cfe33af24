import { hears, textOf } from './attributes.ts';
import { chosenRow, rowsOf } from './wheel.ts';
import { holds, type Rule } from './rule.ts';

declare const __uniConfig: { readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] } };

const presentPage = () => document.querySelector('uni-page')?.getAttribute('data-page');

function isPresentTab(item: Element): 'page' | undefined {
  const index = [...document.querySelectorAll('.uni-tabbar__item')].indexOf(item);
  return __uniConfig.tabBar?.list[index]?.pagePath === presentPage() ? 'page' : undefined;
}

const disabled = (element: Element) =>
  (element.hasAttribute('disabled') && element.getAttribute('disabled') !== 'false') || undefined;

/** uni-app's own elements, which stand in the web page for those of the mini-program. */
export const UNI_RULES: readonly Rule[] = [
  { selector: 'uni-page-head', role: 'banner' },
  { selector: '.uni-page-head-hd .uni-page-head-btn', role: 'button', name: '返回' },
  { selector: '.uni-page-head__title', role: 'heading', states: { level: '1' } },
  { selector: 'uni-page-body', role: 'main' },
  { selector: 'uni-tabbar', role: 'navigation', name: '主导航' },
  { selector: '.uni-tabbar__item', role: 'link', states: { current: isPresentTab } },
  {
    selector: 'uni-button:not(.wd-button)',
    role: 'button',
    states: { disabled, busy: (element) => element.hasAttribute('loading') || undefined },
  },
  {
    selector: 'uni-switch',
    role: 'switch',
    states: { checked: holds('.uni-switch-input-checked, .uni-checkbox-input svg'), disabled },
  },
  {
    selector: 'uni-checkbox',
    role: 'checkbox',
    states: { checked: holds('.uni-checkbox-input svg'), disabled },
  },
  { selector: 'uni-radio', role: 'radio', states: { checked: holds('.uni-radio-input svg'), disabled } },
  { selector: 'uni-radio-group', role: 'radiogroup' },
  { selector: 'uni-checkbox-group', role: 'group' },
  { selector: 'uni-picker', role: 'button', states: { haspopup: 'dialog', disabled } },
  { selector: '.uni-picker-custom', role: 'dialog', name: '请选择', states: { modal: 'true' } },
  { selector: '.uni-picker-action', role: 'button' },
  {
    selector: 'uni-picker-view-column',
    role: 'spinbutton',
    name: (column) => `第 ${[...(column.parentElement?.children ?? [])].indexOf(column) + 1} 列`,
    states: {
      valuemin: '0',
      valuemax: (column) => String(Math.max(rowsOf(column).length - 1, 0)),
      valuenow: (column) => String(Math.max(rowsOf(column).indexOf(chosenRow(column)!), 0)),
      valuetext: (column) => textOf(chosenRow(column) ?? null) || undefined,
    },
  },
  {
    selector: '.uni-modal',
    role: 'alertdialog',
    name: (modal) => [modal.querySelector('.uni-modal__title') ?? modal.querySelector('.uni-modal__bd')],
    states: { modal: 'true' },
  },
  { selector: '.uni-modal__btn, .uni-actionsheet__cell', role: 'button' },
  {
    selector: '.uni-actionsheet_toggle',
    role: 'dialog',
    name: (sheet) => textOf(sheet.querySelector('.uni-actionsheet__title')) || '请选择',
    states: { modal: 'true' },
  },
  { selector: 'uni-toast', role: 'status' },
  { selector: 'uni-image[aria-label]', when: (image) => !hears(image, 'Click'), role: 'img' },
];
