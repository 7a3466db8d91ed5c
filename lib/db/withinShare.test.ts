import { expect, test } from "vitest";
import { snapshot } from "@/lib/db/snapshot";
import { statements } from "@/lib/db/statements";
import { testOrganisation } from "@/lib/db/testing";
import { NoTurn, withinShare } from "@/lib/db/withinShare";
import { databaseAway } from "@/lib/http/databaseAway";

test("an organisation that asks more than the pool has connections leaves some to the others", async () => {
  const [busy, other] = [await testOrganisation(), await testOrganisation()];
  const gate = closedGate();
  let [under, most] = [0, 0];
  const questions = Array.from({ length: 40 }, () =>
    statements(
      busy,
      async (run) => {
        most = Math.max(most, ++under);
        await gate.opened;
        await run("select 1");
        under--;
      },
      snapshot,
    ),
  );
  // neither its own writing nor what others read waits for them
  expect(await statements(other, (run) => run("select 2 as two"), snapshot)).toEqual([{ two: 2 }]);
  expect(await statements(busy, (run) => run("select 3 as three"))).toEqual([{ three: 3 }]);
  expect(under).toBe(most);
  gate.open();
  await Promise.all(questions);
  expect(most).toBeLessThanOrEqual(10);
});

test("in the order in which they came; one that fails gives its place to the next", async () => {
  const gate = closedGate();
  const order: number[] = [];
  const ask = (number: number) =>
    withinShare(
      org,
      async () => {
        order.push(number);
        await gate.opened;
        if (number === 1) throw new Error("one");
      },
      { most: 1 },
    );
  const asked = [1, 2, 3].map(ask);
  await expect(Promise.race([asked[1], soon()])).resolves.toBe("soon");
  expect(order).toEqual([1]);
  gate.open();
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(order).toEqual([1, 2, 3]);
});

test("a question within a question needs no place of its own", async () => {
  const one = { most: 1, patience: 200 };
  expect(await withinShare(org, () => withinShare(org, async () => "inner", one), one)).toBe("inner");
});

test("who waits too long is told that it can be asked again, and waits no more", async () => {
  const gate = closedGate();
  const first = withinShare(org, () => gate.opened, { most: 1 });
  const late = await withinShare(org, soon, { most: 1, patience: 20 }).catch((error: unknown) => error);
  expect(late).toBeInstanceOf(NoTurn);
  expect(databaseAway(late)).toBe(true);
  gate.open();
  await first;
  expect(await withinShare(org, soon, { most: 1, patience: 20 })).toBe("soon");
});

const org = "an organisation";

function soon(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve("soon"), 30));
}

function closedGate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
