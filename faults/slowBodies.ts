import { connect, type Socket } from "node:net";
import type { Fault } from "./fault";
import { Firm } from "./firm";
import { scene } from "./scene";
import { stream } from "./stream";
import { pause } from "./until";

/** Many senders that send their body a byte a second, or half of it and no more, while another is served as ever. */
export const slowBodies: Fault = {
  name: "slow and half-sent bodies",
  points: [
    "bodies that came slowly",
    "bodies that broke off",
    "served meanwhile",
    "looks at the connections",
  ],
  async run(given) {
    const { place, seed, short, tally } = given;
    const server = await place.sharedServer();
    const { firm, hold } = await scene(given, server.url, { cases: 5 });
    const sockets: Socket[] = [];
    const count = short ? 60 : 1_000;
    // so many that none of them has more under way than one sender may
    const slow: Firm[] = [];
    for (let at = 0; at < count / 200; at++) slow.push(await Firm.found(server.url, place.ledger, "UTC"));
    const body = JSON.stringify([{ id: "slow", source: "never", type: "case.opened" }]);
    for (let number = 0; number < count; number++) {
      const socket = connect(Number(new URL(server.url).port), "localhost");
      socket.on("error", () => {});
      const type = number % 3 === 0 ? "application/x-ndjson" : "application/json";
      socket.write(
        `POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${slow[number % slow.length]?.apiKey}\r\n` +
          `Content-Type: ${type}\r\nContent-Length: ${body.length + (number % 5) * 100}\r\n\r\n${body.slice(0, 9)}`,
      );
      sockets.push(socket);
    }
    for (let second = 0; second < (short ? 4 : 20); second++) {
      for (const [number, socket] of sockets.entries()) {
        if (number % 4 === 1 && second === 2) {
          socket.destroy();
          tally.reach("bodies that broke off");
        } else if (!socket.destroyed) socket.write(body.charAt(9 + second));
      }
      tally.reach("bodies that came slowly", sockets.filter(({ destroyed }) => !destroyed).length);
      const { outcome } = await firm.send(
        stream({ seed: seed + second + 1, tag: "k", cases: 5 }),
        undefined,
        10_000,
      );
      if (outcome !== "ok") tally.wrong("another sender", [`was answered ${outcome}`]);
      else tally.reach("served meanwhile");
      const busy = await place.query<{ state: string; query: string }>(
        `select state, query from pg_stat_activity
         where application_name = 'handover' and state <> 'idle' and now() - state_change > interval '1 second'`,
      );
      tally.reach("looks at the connections");
      if (busy.length > 0)
        tally.wrong("while bodies are read", [`${busy.length} connections held: ${busy[0]?.query}`]);
      await pause(short ? 200 : 1_000);
      tally.runs++;
    }
    for (const socket of sockets) socket.destroy();
    const [stored] = await place.query<{ events: string }>(
      "select count(*)::text as events from event where source = 'never'",
    );
    if (stored?.events !== "0") tally.wrong("half bodies", [`${stored?.events} events of them are stored`]);
    await hold("at the end");
  },
};
