import { Agent } from "node:http";
import { request } from "@/bench/run/request";
import type { KpiAnswer } from "@/lib/kpi/answer";

/**
 * Closes cases one by one and asks for the figures right after each answer, over another connection: the case must be
 * counted. Each lane has a process of its own, so what it must read is exact: neither fewer cases nor more.
 * @returns how often the figure was asked for, and how often it was not the one expected
 */
export async function freshness(
  target: { port: number; key: string },
  times: number,
  lanes = 4,
): Promise<{ reads: number; missed: number; milliseconds: number }> {
  let reads = 0;
  let missed = 0;
  // one after the other, seconds before now: nothing is in the future, everything within the two days asked for
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const range = `from=${day(-2)}&to=${day(1)}`;
  const lane = async (number: number) => {
    const writer = new Agent({ keepAlive: true, maxSockets: 1 });
    const reader = new Agent({ keepAlive: true, maxSockets: 1 });
    const process = `fresh-${number}`;
    for (let count = 1; count <= times / lanes; count++) {
      const event = {
        id: `${process}-${count}`,
        source: "bench",
        type: "case.closed",
        time: new Date(Date.now() - 1000).toISOString(),
        data: { process, case: String(count), resolution: "resolved" },
      };
      const body = Buffer.from(JSON.stringify(event));
      await request(writer, target.port, { method: "POST", path: "/api/v1/events", key: target.key, body });
      const path = `/api/v1/kpis?${range}&process=${process}`;
      const text = await request(reader, target.port, { method: "GET", path, key: target.key });
      const { total } = JSON.parse(text) as KpiAnswer;
      reads++;
      if (total.kpis.coverage?.denominator !== count) missed++;
    }
    writer.destroy();
    reader.destroy();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  return { reads, missed, milliseconds: performance.now() - began };
}
