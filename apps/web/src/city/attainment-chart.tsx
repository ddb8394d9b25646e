import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { drawn, percent } from '../design/figures';
import { colours } from '../design/theme';
import { useSay } from '../words/words';
import type { Attained } from './attainment';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

/** Shares as bars, the target as a line, and the way from the first year to the target. The figures beside it say the same in words. */
export default function AttainmentChart({ years }: { readonly years: readonly Attained[] }) {
  const { t, language } = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'canvas' });
    chart.setOption(
      optionOf(years, (share) => percent(share, 1, language), { target: t('city.lineTarget'), way: t('city.lineWay') }),
    );
    const fit = new ResizeObserver(() => chart.resize());
    fit.observe(place.current);
    return () => {
      fit.disconnect();
      chart.dispose();
    };
  }, [years, language, t]);
  return (
    <figure className="drawing">
      <div ref={place} className="chart" role="img" aria-label={t('city.drawn')} />
      {years.some(({ target }) => target !== null) && (
        <figcaption className="small soft">
          <span className="sample solid" /> {t('city.lineTarget')} <span className="sample dashed" /> {t('city.lineWay')}
        </figcaption>
      )}
    </figure>
  );
}

function optionOf(
  years: readonly Attained[],
  written: (share: string) => string,
  words: { target: string; way: string },
): EChartsCoreOption {
  const target = years.find((one) => one.target !== null);
  const labels = years.map(({ year }) => String(year));
  const by = target?.targetBy ?? null;
  const last = Number(labels.at(-1));
  if (by !== null) for (let year = last + 1; year <= by; year += 1) labels.push(String(year));
  const closed = years.filter(({ rated, total }) => rated === total);
  const goal = target?.target ? drawn(target.target) * 100 : null;
  const text = { fontFamily: "'Be Vietnam Pro'", color: colours.ink, fontSize: 12 };
  const line = (name: string, data: readonly (number | null)[], type: 'solid' | 'dashed', color: string) => ({
    name,
    type: 'line',
    data,
    symbol: 'none',
    lineStyle: { type, color, width: 1.5 },
    connectNulls: true,
    silent: true,
  });
  const first = closed[0];
  const way = labels.map((label) => {
    if (first?.share && label === String(first.year)) return drawn(first.share) * 100;
    return label === String(by) ? goal : null;
  });
  return {
    animation: false,
    textStyle: text,
    grid: { left: 44, right: 12, top: 24, bottom: 24 },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: text,
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 20,
      axisLabel: { ...text, color: colours.soft, formatter: '{value} %' },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series: [
      {
        type: 'bar',
        barWidth: '52%',
        silent: true,
        data: years.map(({ share, met, rated, total }) => ({
          value: share === null ? null : drawn(share) * 100,
          itemStyle:
            rated < total
              ? { color: 'transparent', borderColor: colours.brand, borderType: 'dashed' }
              : { color: met === false ? '#8fb0ad' : colours.brand },
        })),
      },
      ...(goal === null
        ? []
        : [
            line(
              words.target,
              labels.map(() => goal),
              'solid',
              colours.gold,
            ),
          ]),
      ...(goal === null || by === null ? [] : [line(words.way, way, 'dashed', colours.soft)]),
      figures(years, written, text),
    ],
  };
}

/** The figures over the bars: drawn last, on paper, so that no line runs through them. */
const figures = (years: readonly Attained[], written: (share: string) => string, text: object) => ({
  type: 'line',
  data: years.map(({ share, rated, total }) => (share === null || rated < total ? null : drawn(share) * 100)),
  symbolSize: 1,
  itemStyle: { color: 'transparent' },
  lineStyle: { color: 'transparent' },
  silent: true,
  label: {
    show: true,
    position: 'top',
    distance: 6,
    padding: [1, 3],
    backgroundColor: colours.sheet,
    formatter: ({ dataIndex }: { dataIndex: number }) => written(years[dataIndex]?.share ?? '0'),
    ...text,
  },
});
