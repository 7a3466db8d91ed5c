import { expect, test } from "vitest";
import { hollow } from "@/lib/change/hollow";
import { Exact } from "@/lib/kpi/exact";
import { type Facts, noFacts } from "@/lib/kpi/facts";

interface Told {
  autonomous: number;
  cases?: number;
  solved: number;
  reopened: number;
  /** of an order */
  handling: string;
  spend?: string;
  priced: number;
}

function facts({ autonomous, cases = 1000, solved, reopened, handling, spend = "0", priced }: Told): Facts {
  const none = noFacts();
  const model = new Exact(handling).times(100);
  return {
    ...none,
    closed: { ...none.closed, cases, autonomous },
    firstClosed: { cases: 1000, solved, reopened },
    work: { ...none.work, service: { ...none.work.service, model, priced, needing: 1000 } },
    entries: { ...none.entries, service: new Exact(spend) },
    orders: { ...none.orders, count: 100 },
  };
}

const told = { autonomous: 400, solved: 780, reopened: 50, handling: "20", priced: 950 };
const before = facts(told);
const after = (changed: Partial<Told>) => hollow(before, facts({ ...told, autonomous: 500, ...changed }));

test("more untouched and nothing worse is no hollow automation", () => {
  expect(after({})).toEqual([]);
  expect(after({ solved: 900, reopened: 10, handling: "10" })).toEqual([]);
});

test("hollow when less is solved, more comes back or handling is dearer, beyond chance", () => {
  expect(after({ solved: 700 })).toEqual(["fcr"]);
  expect(after({ solved: 770 })).toEqual([]);
  expect(after({ reopened: 90 })).toEqual(["reopenRate"]);
  expect(after({ handling: "21.01" })).toEqual(["handling"]);
  expect(after({ handling: "21" })).toEqual([]);
  expect(after({ handling: "21.01", priced: 900 })).toEqual(["handling"]);
  expect(after({ handling: "21.01", priced: 899 })).toEqual([]);
  expect(after({ spend: "90000" })).toEqual([]);
  expect(after({ solved: 700, reopened: 90, handling: "30" })).toEqual(["fcr", "reopenRate", "handling"]);
});

test("without a rise of what runs untouched there is nothing hollow about it, nor where it was not counted", () => {
  expect(after({ autonomous: 400, solved: 700 })).toEqual([]);
  const nothing = facts({ ...told, autonomous: 0, cases: 0 });
  const worse = facts({ ...told, autonomous: 500, solved: 700 });
  expect(hollow(nothing, worse)).toEqual([]);
  expect(hollow(worse, nothing)).toEqual([]);
});
