import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export const FONT =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";
export const INK = '#344050';
const INK_SOFT = '#56606d';
const LINE = '#e7ebf0';

/** The tooltip is drawn on the canvas: its HTML kind has styles inline, which the policy of the pages refuses. */
export const TOOLTIP: TooltipComponentOption = {
  renderMode: 'richText',
  confine: true,
  borderColor: LINE,
  textStyle: { color: INK, fontFamily: FONT, fontSize: 13 },
};

export const LEGEND: LegendComponentOption = {
  top: 0,
  left: 0,
  itemWidth: 14,
  itemHeight: 10,
  itemGap: 18,
  textStyle: { color: INK, fontFamily: FONT, fontSize: 13 },
};

export const VALUE_AXIS = {
  type: 'value',
  minInterval: 1,
  axisLabel: { color: INK_SOFT, fontFamily: FONT },
  splitLine: { lineStyle: { color: LINE } },
} as const;

export const CATEGORY_AXIS = {
  type: 'category',
  axisTick: { show: false },
  axisLine: { lineStyle: { color: '#c9d0d9' } },
  axisLabel: { color: INK, fontFamily: FONT, fontSize: 13 },
} as const;
