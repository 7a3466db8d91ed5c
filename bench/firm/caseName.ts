import { firm } from "@/bench/firm/firm";
import { shapes } from "@/bench/firm/shapes";

/** What the case of that number on a day is called, and which course of which process it takes: by the number alone. */
export function caseName(day: number, number: number) {
  const combination = number % (shapes.length * firm.processes.length);
  const place = Math.floor(combination / shapes.length);
  const process = firm.processes[place]?.key ?? "support";
  return { process, case: `${process}-${day}-${number}`, place, shape: combination % shapes.length };
}
