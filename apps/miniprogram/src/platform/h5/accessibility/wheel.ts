/** The turning columns of `picker-view`, which uni-app moves by finger or wheel only. */
export const rowsOf = (column: Element): Element[] => [
  ...(column.querySelector('.uni-picker-view-content')?.children ?? []),
];

const middle = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};

/** The row that stands in the frame. */
export function chosenRow(column: Element): Element | undefined {
  const frame = column.querySelector('.uni-picker-view-indicator');
  if (!frame) return undefined;
  const goal = middle(frame);
  const far = (row: Element) => Math.abs(middle(row) - goal);
  return rowsOf(column).reduce<Element | undefined>(
    (best, row) => (best && far(best) <= far(row) ? best : row),
    undefined,
  );
}

/** Turns the column by one row. */
export function turn(column: Element, by: 1 | -1): void {
  column
    .querySelector('.uni-picker-view-group')
    ?.dispatchEvent(new WheelEvent('wheel', { deltaY: by * 20, cancelable: true }));
}
