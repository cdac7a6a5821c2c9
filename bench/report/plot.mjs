/** Draws the plots of the page about speed, as SVG files that stand alone. */

const [WIDTH, HEIGHT] = [760, 440];
const BOX = { left: 76, right: 190, top: 72, bottom: 56 };
/** Names beside the ends of lines stand at least so far from each other. */
const APART = 16;
const COLOURS = ['#1f6f54', '#9a5b1d', '#4a5d9c', '#8a3a5e', '#5d6b2f'];
const FONT = "font-family='system-ui, sans-serif'";

/** Lines over paper ruled in powers of ten. `series`: name and points `[x, y]`. */
export function powers({ title, x, y, series }) {
  const all = series.flatMap(({ points }) => points);
  const across = scale(
    all.map(([at]) => at),
    BOX.left,
    WIDTH - BOX.right,
  );
  const up = scale(
    all.map(([, at]) => at),
    HEIGHT - BOX.bottom,
    BOX.top,
  );
  const heights = apart(series.map(({ points }) => up.at(points.at(-1)[1])));
  const lines = series.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const places = points.map(([at, value]) => `${fixed(across.at(at))},${fixed(up.at(value))}`);
    const dots = points.map(
      ([at, value]) => `<circle cx='${fixed(across.at(at))}' cy='${fixed(up.at(value))}' r='4' fill='${colour}'/>`,
    );
    const [lastX] = places.at(-1).split(',');
    const label = `<text x='${Number(lastX) + 12}' y='${fixed(heights[index] + 4)}' fill='${colour}'>${escaped(name)}</text>`;
    return `<polyline points='${places.join(' ')}' fill='none' stroke='${colour}' stroke-width='2'/>${dots.join('')}${label}`;
  });
  const columns = [...new Set(all.map(([at]) => at))].map((mark) => {
    const place = fixed(across.at(mark));
    return `<line x1='${place}' x2='${place}' y1='${BOX.top}' y2='${HEIGHT - BOX.bottom}' stroke='#ddd'/><text x='${place}' y='${HEIGHT - BOX.bottom + 20}' text-anchor='middle'>${mark.toLocaleString('en')}</text>`;
  });
  const rows = up.marks.map((mark) => {
    const place = fixed(up.at(mark));
    return `<line x1='${BOX.left}' x2='${WIDTH - BOX.right}' y1='${place}' y2='${place}' stroke='#ddd'/><text x='${BOX.left - 8}' y='${Number(place) + 4}' text-anchor='end'>${mark.toLocaleString('en')}</text>`;
  });
  const names = `<text x='${(BOX.left + WIDTH - BOX.right) / 2}' y='${HEIGHT - 14}' text-anchor='middle'>${escaped(x)}</text><text x='${BOX.left - 56}' y='${BOX.top - 10}'>${escaped(y)}</text>`;
  return picture(title, HEIGHT, [...columns, ...rows, ...lines, names].join('\n'));
}

/** The heights, from the top, moved down where one would lie upon the one above. */
function apart(heights) {
  const moved = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, height] of [...heights.entries()].sort(([, a], [, b]) => a - b)) {
    last = Math.max(height, last + APART);
    moved[index] = last;
  }
  return moved;
}

/** One bar for each `name`, `got` and `target`, in parts of the target: what stays left of the line is met. */
export function bars({ title, items }) {
  const height = 84 + items.length * 30;
  const [left, right] = [400, WIDTH - 70];
  const longest = Math.max(...items.map(({ part }) => part), 1.1);
  const at = (part) => left + (part / longest) * (right - left);
  const drawn = items.map(({ name, part, words }, index) => {
    const top = 52 + index * 30;
    const colour = part <= 1 ? COLOURS[0] : COLOURS[3];
    return `<text x='${left - 10}' y='${top + 14}' text-anchor='end'>${escaped(name)}</text><rect x='${left}' y='${top}' width='${fixed(at(part) - left)}' height='20' fill='${colour}'/><text x='${fixed(at(part) + 8)}' y='${top + 14}' stroke='#fff' stroke-width='5' paint-order='stroke'>${escaped(words)}</text>`;
  });
  const limit = fixed(at(1));
  const line = `<line x1='${limit}' x2='${limit}' y1='44' y2='${height - 28}' stroke='#222' stroke-dasharray='4 4'/><text x='${limit}' y='${height - 10}' text-anchor='middle'>target</text>`;
  return picture(title, height, [line, ...drawn].join('\n'));
}

function picture(title, height, inner) {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${height}' width='${WIDTH}' height='${height}' role='img' aria-labelledby='title' ${FONT} font-size='12' fill='#222'>
<title id='title'>${escaped(title)}</title>
<rect width='${WIDTH}' height='${height}' fill='#fff'/>
<text x='20' y='26' font-size='15' font-weight='600'>${escaped(title)}</text>
${inner}
</svg>
`;
}

/** A ruler in powers, with marks at 1, 2 and 5 of each. */
function scale(values, from, to) {
  const [least, most] = [Math.log10(Math.min(...values)) - 0.06, Math.log10(Math.max(...values)) + 0.06];
  const marks = [];
  for (let power = Math.floor(least); power <= Math.ceil(most); power++)
    marks.push(...[1, 2, 5].map((step) => step * 10 ** power));
  const at = (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from);
  return { at, marks: marks.filter((mark) => Math.log10(mark) >= least && Math.log10(mark) <= most) };
}

function fixed(number) {
  return number.toFixed(1);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
}
