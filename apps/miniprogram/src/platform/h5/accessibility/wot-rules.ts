import { hears, textOf } from './attributes.ts';
import { CONTROL, has, holds, onlyIf, type Rule } from './rule.ts';

const disabled = onlyIf('is-disabled');
const checked = has('is-checked');
const selected = has('is-active');

/** The words of the cell that a control stands in. */
const titleOfCell = (element: Element) => [
  element.closest('.wd-cell')?.querySelector('.wd-cell__title') ?? null,
];

const PICKERS = '.wd-picker, .wd-datetime-picker, .wd-select-picker, .wd-col-picker, .wd-calendar';

/** A cell always listens; only one that can be tapped shows it under the finger. */
const isTapped = (cell: Element) => hears(cell, 'Touchstart') && !holds(CONTROL)(cell);

/** A popup without the veil before the page is a notice, not a dialog. */
const isModal = (popup: Element) => popup.parentElement?.querySelector(':scope > .wd-overlay') !== null;

const TITLES =
  '.wd-message-box__title, .wd-action-sheet__header, .wd-picker__title, .wd-datetime-picker__title, [role=heading], .wd-message-box__content';

function wordOfStep(step: Element): string {
  const steps = [...(step.parentElement?.querySelectorAll(':scope > .wd-step') ?? [])];
  const state = has('is-finished')(step) ? '，已完成' : has('is-error')(step) ? '，有误' : '';
  const title = textOf(step.querySelector('.wd-step__title'));
  return `第 ${steps.indexOf(step) + 1} 步，共 ${steps.length} 步：${title}${state}`;
}

/** Widgets of wot-design-uni. Its classes are what tells them apart: to the page they are all `uni-view`. */
export const WOT_RULES: readonly Rule[] = [
  {
    selector: 'uni-button.wd-button',
    role: 'button',
    states: { disabled: onlyIf('is-disabled', 'is-loading'), busy: onlyIf('is-loading') },
  },
  {
    selector: '.wd-cell',
    when: isTapped,
    role: 'button',
    name: (cell) =>
      textOf(cell.querySelector('.wd-cell__title')) === ''
        ? undefined
        : ['title', 'value'].map((part) => cell.querySelector(`.wd-cell__${part}`)),
    states: { haspopup: (cell) => (cell.closest(PICKERS) ? 'dialog' : undefined) },
  },
  { selector: '.wd-radio-group', role: 'radiogroup', name: titleOfCell },
  { selector: '.wd-radio', role: 'radio', states: { checked, disabled } },
  { selector: '.wd-checkbox-group', role: 'group', name: titleOfCell },
  { selector: '.wd-checkbox', role: 'checkbox', states: { checked, disabled } },
  { selector: '.wd-switch', role: 'switch', name: titleOfCell, states: { checked, disabled } },
  { selector: '.wd-segmented', role: 'radiogroup' },
  { selector: '.wd-segmented__item', role: 'radio', states: { checked: selected, disabled } },
  { selector: '.wd-tabs__nav-container', role: 'tablist' },
  { selector: '.wd-tabs__nav-item', role: 'tab', states: { selected, disabled } },
  { selector: '.wd-steps', role: 'list' },
  {
    selector: '.wd-step',
    role: 'listitem',
    name: wordOfStep,
    states: { current: (step) => (has('is-process')(step) ? 'step' : undefined) },
  },
  {
    selector: '.wd-collapse-item__header',
    role: 'button',
    states: {
      expanded: has('is-expanded'),
      disabled: (header) => header.closest('.wd-collapse-item.is-disabled') !== null || undefined,
    },
  },
  {
    selector: '.wd-popup',
    when: isModal,
    role: 'dialog',
    name: (popup) => [popup.querySelector(TITLES)],
    states: { modal: 'true' },
  },
  {
    selector: '.wd-popup__close, .wd-action-sheet__close, .wd-calendar__close',
    role: 'button',
    name: '关闭',
  },
  {
    selector: '.wd-input__clear, .wd-textarea__clear, .wd-search__clear, :has(> .wd-picker__clear)',
    role: 'button',
    name: '清空',
  },
  {
    selector:
      '.wd-picker__action, .wd-datetime-picker__action, .wd-search__cover, .wd-search__cancel, .wd-action-sheet__panel',
    role: 'button',
  },
  {
    selector: '.wd-col-picker__selected-item',
    role: 'button',
    states: { current: (item) => has('is-selected')(item) || undefined },
  },
  { selector: '.wd-col-picker__list', role: 'listbox', name: '选项' },
  {
    selector: '.wd-col-picker__list-item',
    role: 'option',
    states: { selected: has('is-selected'), disabled },
  },
  { selector: '.wd-upload__evoke', role: 'button', name: '上传', states: { disabled } },
  { selector: '.wd-upload__evoke-slot', role: 'button' },
  { selector: '.wd-upload__picture', role: 'button', name: '查看大图' },
  { selector: '.wd-upload__close', role: 'button', name: '移除' },
  {
    selector: '.wd-progress',
    role: 'progressbar',
    name: '进度',
    states: {
      valuemin: '0',
      valuemax: '100',
      valuenow: (bar) => /\d+/.exec(textOf(bar.querySelector('.wd-progress__label')))?.[0],
    },
  },
  { selector: '.wd-loading', role: 'img', name: '正在加载' },
  { selector: '.wd-toast', role: 'status' },
  { selector: '.wd-notify', role: 'alert' },
  { selector: '.wd-icon[aria-label]', when: (icon) => hears(icon, 'Click'), role: 'button' },
];
