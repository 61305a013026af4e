'use strict';
// Draws the charts that the page holds as data. Colours are those of Okabe and Ito (2008), which people with any kind of
// colour vision can tell apart; dashes tell the curves apart as well.
const STYLES = {
  measured: { colour: '#000000', dash: [], width: 3 },
  hybrid: { colour: '#0072b2', dash: [], width: 2.5 },
  hybrid_before: { colour: '#0072b2', dash: [2, 5], width: 2 },
  network: { colour: '#cc79a7', dash: [12, 4], width: 2 },
  ridge_and_nms: { colour: '#d55e00', dash: [10, 5], width: 2 },
  ridge: { colour: '#e69f00', dash: [6, 4], width: 2 },
  nms: { colour: '#56b4e9', dash: [3, 3], width: 2 },
  nms_calibrated: { colour: '#009e73', dash: [14, 4, 3, 4], width: 2 },
  constant: { colour: '#666666', dash: [2, 6], width: 2 },
  constant_per_activity: { colour: '#666666', dash: [8, 8], width: 2 },
};

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A short piece of a curve, for the legend. */
function sample(style) {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('width', 44);
  svg.setAttribute('height', 10);
  const line = document.createElementNS(NAMESPACE, 'line');
  const look = { x1: 0, x2: 44, y1: 5, y2: 5, stroke: style.colour, 'stroke-width': style.width,
    'stroke-dasharray': style.dash.join(' ') };
  Object.entries(look).forEach(([name, value]) => line.setAttribute(name, value));
  svg.append(line);
  return svg;
}

function legend(chart) {
  const list = document.createElement('div');
  list.className = 'legend';
  for (const curve of chart.curves) {
    const entry = document.createElement('span');
    entry.append(sample(STYLES[curve.style]), curve.label);
    list.append(entry);
  }
  return list;
}

/** What uPlot draws: each curve, and for each band its upper and lower edge. */
function drawing(chart, marks) {
  const data = [chart.points];
  const series = [{}];
  const bands = [];
  for (const curve of chart.curves) {
    const style = STYLES[curve.style];
    if (curve.around.length > 0) {
      for (const side of [1, -1]) {
        data.push(curve.values.map((value, i) =>
          value === null || curve.around[i] === null ? null : value + side * curve.around[i]));
        series.push({ stroke: 'transparent', points: { show: false } });
      }
      bands.push({ series: [data.length - 2, data.length - 1], fill: style.colour + '2e' });
    }
    data.push(curve.values);
    series.push({ label: curve.label, stroke: style.colour, width: style.width, dash: style.dash, spanGaps: marks,
      points: { show: marks, size: 8, fill: style.colour } });
  }
  return { data, series, bands };
}

/** Errors from 0 up to the largest; one that is far beyond the constant's would hide all others, and leaves the picture. */
function upTo(chart) {
  const constants = chart.curves.filter(curve => curve.style === 'constant').flatMap(curve => curve.values);
  const far = constants.length > 0 ? 1.5 * Math.max(...constants) : Infinity;
  return (plot, low, high) => [0, 1.1 * Math.min(high, far)];
}

function draw(chart, place, marks) {
  const figure = document.createElement('figure');
  const title = document.createElement('h3');
  title.textContent = chart.title;
  const caption = document.createElement('figcaption');
  caption.textContent = chart.caption;
  const plot = document.createElement('div');
  figure.append(title, legend(chart), plot, caption);
  place.append(figure);
  const { data, series, bands } = drawing(chart, marks);
  const axis = label => ({ label, labelFont: '14px system-ui, sans-serif', font: '13px system-ui, sans-serif' });
  new uPlot({
    width: Math.min(900, place.clientWidth),
    height: 360,
    legend: { show: false },
    scales: { x: { time: false }, y: marks ? { range: upTo(chart) } : {} },
    axes: [axis(chart.across), { ...axis(chart.up), size: 70 }],
    series,
    bands,
  }, data, plot);
}

const charts = JSON.parse(document.getElementById('charts').textContent);
for (const [name, marks] of [['torque', false], ['learning', true]]) {
  const place = document.getElementById(name);
  for (const chart of charts[name] ?? []) {
    draw(chart, place, marks);
  }
  if (!charts[name]) {
    place.textContent = 'Nothing to show for this protocol.';
  }
}
