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
  /** from the start to each flag in turn: the pace that would make them */
  pace: { x: number; y: number }[];
  letters: Letter[];
  offDays: number[];
}

/** What stands beside the course. Outside the axis nothing is marked. */
export function marks(trend: TrendData, { place, domain }: AxisX): Marks {
  const inside = (x: number) => x >= domain[0] && x <= domain[1];
  const today = place(trend.today);
  const flags = trend.milestones
    .map((milestone) => ({ ...milestone, x: place(milestone.day) }))
    .filter(({ x }) => inside(x))
    .sort((a, b) => a.x - b.x);
  return {
    today: inside(today) ? today : null,
    flags,
    pace: flags.length > 1 ? flags.map(({ x, value }) => ({ x, y: value })) : [],
    letters: storeys(
      trend.changes
        .map((change) => ({ ...change, x: place(change.day) }))
        .filter(({ x }) => inside(x))
        .sort((a, b) => a.x - b.x)
        .map((change, at) => ({ ...change, letter: letterOf(at) })),
      (domain[1] - domain[0]) * 0.08,
    ),
    offDays: (trend.offDays ?? []).map(place).filter(inside),
  };
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
