import { randomUUID } from "node:crypto";
import type { Fault } from "./fault";
import { flow } from "./flow";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause, until } from "./until";

/** While events flow: another time zone, another window, and an import that comes and is taken back. */
export const changesUnderway: Fault = {
  name: "zone, window and undo while events flow",
  points: ["zones changed", "windows changed", "imports undone", "batches stored meanwhile"],
  async run(given) {
    const { place, seed, short, tally } = given;
    const { firm, hold, sent } = await scene(given, (await place.sharedServer()).url);
    for (let run = 0; run < (short ? 1 : 10); run++) {
      const { results, stop } = flow(firm, seed * 100 + run, 3);
      const timezone = zones[run % zones.length] ?? "UTC";
      await firm.must("PUT", "/api/v1/settings", { timezone });
      await until("the new zone is in force", async () => {
        const settings = await firm.must<{ timezone: string; rebuilding: boolean }>(
          "GET",
          "/api/v1/settings",
        );
        return settings.timezone === timezone && !settings.rebuilding;
      });
      firm.settings.timezone = timezone;
      tally.reach("zones changed");

      const window = { reopenWindowDays: 1 + (run % 5) };
      await firm.must("PUT", "/api/v1/processes/support", window);
      Object.assign(firm.settings.processes, { support: { ...firm.settings.processes.support, ...window } });
      tally.reach("windows changed");

      // some of it came another way too, before or meanwhile: that stays
      const own = stream({ seed: seed * 500 + run, tag: `i${run}`, cases: 60 });
      const shared = own.slice(0, 30);
      const meanwhile = firm.send(shared);
      const id = await imported(firm, [...own, ...sent.slice(0, 20)]);
      await meanwhile;
      await firm.must("DELETE", `/api/v1/imports/${id}`);
      await until("the import is gone", async () => {
        const answer = await firm.call("GET", `/api/v1/imports/${id}`);
        if (answer.status === 404) return true;
        const { state } = (await answer.json()) as { state: string };
        return state === "undone";
      });
      tally.reach("imports undone");
      await pause(100);
      await stop();
      tally.reach("batches stored meanwhile", results.filter(({ outcome }) => outcome === "ok").length);
      for (const { outcome, status } of results)
        if (outcome !== "ok" && status !== 503 && status !== 409) tally.wrong("flow", [`answered ${status}`]);
      await hold(`run ${run}`);
      tally.runs++;
    }
  },
};

const zones = ["Asia/Shanghai", "America/Los_Angeles", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu"];

/** Brings a file of events as they are, and waits until it is in. @returns the id of the import */
async function imported(firm: Awaited<ReturnType<typeof scene>>["firm"], events: object[]): Promise<string> {
  const form = new FormData();
  form.append(
    "file",
    new Blob([events.map((event) => JSON.stringify(event)).join("\n")]),
    `${randomUUID()}.ndjson`,
  );
  form.append("mapping", JSON.stringify({ format: "events", source: "desk" }));
  const answer = await fetch(`${firm.url}/api/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${firm.apiKey}` },
    body: form,
  });
  if (answer.status !== 202) throw new Error(`imports: ${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  await until("the import is in", async () => {
    const { state } = await firm.must<{ state: string }>("GET", `/api/v1/imports/${id}`);
    if (state === "failed") throw new Error("the import failed");
    return state === "done";
  });
  return id;
}
