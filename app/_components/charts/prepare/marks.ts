import type { AxisX } from "./axisX";
import type { Milestone, TrendChange, TrendData } from "./trend";

export interface Flag extends Milestone {
  x: number;
}
export interface Letter extends TrendChange {
  letter: string;
  x: number;
  /** 0 on the baseline, 1 above it where the neighbour is too close, and so on */
  storey: number;
}
export interface Marks {
  today: number | null;
  flags: Flag[];
  /** from the start to each flag in turn: the pace that would make them, in steps where it goes by steps */
  pace: { x: number; y: number }[];
  letters: Letter[];
  /** each once, in their order */
  offDays: number[];
}

/** What stands beside the course. Outside the axis nothing is marked. */
export function marks(trend: TrendData, { place, domain }: AxisX): Marks {
  const inside = (x: number) => x >= domain[0] && x <= domain[1];
  const today = place(trend.today);
  const due = trend.milestones
    .map((milestone) => ({ ...milestone, x: place(milestone.day) }))
    .sort((a, b) => a.x - b.x);
  const begins = trend.paceFrom ? { x: place(trend.paceFrom.day), y: trend.paceFrom.value } : null;
  return {
    today: inside(today) ? today : null,
    flags: due.filter(({ x }) => inside(x)),
    pace: within(paceOf(due, begins), domain),
    letters: storeys(
      trend.changes
        .map((change) => ({ ...change, x: place(change.day) }))
        .filter(({ x }) => inside(x))
        .sort((a, b) => a.x - b.x)
        .map((change, at) => ({ ...change, letter: letterOf(at) })),
      (domain[1] - domain[0]) * 0.08,
    ),
    offDays: [...new Set((trend.offDays ?? []).map(({ day }) => place(day)))].filter(inside),
  };
}

function paceOf(flags: readonly Flag[], begins: { x: number; y: number } | null): Marks["pace"] {
  const [first] = flags;
  const line: Marks["pace"] = begins && first && begins.x < first.x ? [begins] : [];
  for (const { x, value, pace } of flags) {
    const before = line.at(-1);
    if (pace === "stepped" && before) line.push({ x, y: before.y });
    line.push({ x, y: value });
  }
  return line;
}

/** The part of a line that lies on the axis: it goes through, though its ends may not be there. */
function within(line: Marks["pace"], [from, to]: readonly [number, number]): Marks["pace"] {
  const at = (x: number, a: Marks["pace"][number], b: Marks["pace"][number]) => ({
    x,
    y: b.x === a.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x),
  });
  const kept: Marks["pace"] = [];
  line.forEach((b, index) => {
    const a = line[index - 1];
    if (!a || b.x <= from || a.x > to || (a.x === to && b.x > to)) return;
    if (kept.length === 0) kept.push(a.x < from ? at(from, a, b) : a);
    kept.push(b.x > to ? at(to, a, b) : b);
  });
  return kept;
}

/** On a phone a letter takes 8 % of the width. */
function storeys(letters: Omit<Letter, "storey">[], room: number): Letter[] {
  const ends: number[] = [];
  return letters.map((letter) => {
    const free = ends.findIndex((end) => letter.x - end >= room);
    const storey = free === -1 ? ends.length : free;
    ends[storey] = letter.x;
    return { ...letter, storey };
  });
}

/** A … Z, AA, AB … as columns of a sheet are counted. */
function letterOf(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest > 0 ? letterOf(rest - 1) : ""}${String.fromCharCode(65 + (at % 26))}`;
}
