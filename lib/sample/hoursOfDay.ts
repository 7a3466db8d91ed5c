import type { Chance } from "./chance";

/** `count` hours of a day, ascending: orders and questions come late in the morning and in the evening, few at night. */
export function hoursOfDay(chance: Chance, count: number): number[] {
  return Array.from({ length: count }, () => chance.weighted(hours) + chance.next()).sort((a, b) => a - b);
}

const hours = [
  [0, 9],
  [1, 4],
  [2, 2],
  [3, 1],
  [4, 1],
  [5, 1],
  [6, 4],
  [7, 12],
  [8, 26],
  [9, 48],
  [10, 62],
  [11, 60],
  [12, 52],
  [13, 48],
  [14, 50],
  [15, 52],
  [16, 50],
  [17, 44],
  [18, 46],
  [19, 58],
  [20, 72],
  [21, 70],
  [22, 46],
  [23, 22],
] as const;
