import { Fault } from "@/lib/contract/fault";
import { perProcess } from "@/lib/db/perProcess";
import type { Ctx } from "@/lib/tenancy/ctx";

/**
 * Looks at a kept file when it is its turn: a workbook takes some hundred megabytes of memory while it is looked at, so
 * this server looks at three at once, of one organisation at two; others wait.
 * @throws Fault `too-many-requests` when ten of the organisation wait already
 */
export async function inTurn<T>({ org }: Pick<Ctx, "org">, look: () => Promise<T>): Promise<T> {
  const line = perProcess<Line>("fileLooks", () => ({ looking: [], waiting: [] }));
  if (line.waiting.filter((next) => next.org === org).length >= mostWaiting) {
    throw new Fault("too-many-requests", "Too many files are being looked at: wait for the answers before.", {
      retryAfter: 5,
    });
  }
  await new Promise<void>((begin) => {
    line.waiting.push({ org, begin });
    letIn(line);
  });
  try {
    return await look();
  } finally {
    line.looking.splice(line.looking.indexOf(org), 1);
    letIn(line);
  }
}

interface Line {
  /** organisations, one of them twice where two of its files are looked at */
  looking: string[];
  waiting: { org: string; begin: () => void }[];
}

const most = 3;
const mostOfOne = 2;
const mostWaiting = 10;

function letIn(line: Line): void {
  while (line.looking.length < most) {
    const next = line.waiting.findIndex(
      ({ org }) => line.looking.filter((other) => other === org).length < mostOfOne,
    );
    const [found] = next < 0 ? [] : line.waiting.splice(next, 1);
    if (!found) return;
    line.looking.push(found.org);
    found.begin();
  }
}
