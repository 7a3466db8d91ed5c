import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import next from "next";
import { alertJobs, watchEveryOrganisation } from "@/lib/alerts/alertJobs";
import { firstOwner } from "@/lib/auth/firstOwner";
import { connection } from "@/lib/db/connection";
import type { Database } from "@/lib/db/database";
import { openConnections } from "@/lib/db/openConnections";
import { allChannels } from "@/lib/delivery/allChannels";
import { deliveryJobs } from "@/lib/delivery/deliveryJobs";
import { env, tellNextAuth } from "@/lib/env";
import { handoverJobs } from "@/lib/handover/handoverJobs";
import { crowd } from "@/lib/http/crowd";
import { forwardedFor } from "@/lib/http/forwardedFor";
import { methodNotAllowed } from "@/lib/http/methodNotAllowed";
import { unknownAddress } from "@/lib/http/unknownAddress";
import { unreadableAddress } from "@/lib/http/unreadableAddress";
import { visitorPages } from "@/lib/http/visitorPages";
import { importJobs } from "@/lib/intake/importJobs";
import { startWorker, type Worker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";
import { observed } from "@/lib/observe/observed";
import { routePatterns } from "@/lib/observe/routePatterns";
import { startRecounting } from "@/lib/recount/startRecounting";
import { composeReport } from "@/server/composeReport";
import { direct } from "@/server/direct";
import { orExit } from "@/server/orExit";

/**
 * The server: checks the environment, starts or finds the database, migrates it, and serves the pages and the API.
 * Ends with 2 when the environment is wrong, with 1 when it can't start; SIGTERM and SIGINT let requests finish.
 */
export async function start(options: { dev: boolean }): Promise<{ url: string }> {
  const { PORT, NEXTAUTH_URL } = env();
  // V8 lets garbage grow to a multiple of what is in use before it looks: an import of 250 MB stood 316 MB above idle,
  // with this 120 MB stood at 43, and took no longer
  setFlagsFromString("--heap-growing-percent=40");
  tellNextAuth();
  // what reads the output may die before the server does: an error of writing there would be written there, without end
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  const database = await connection();
  await openConnections(database.pool);
  await makeFirstOwner(database);

  const app = next({ dev: options.dev, port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const patternOf = routePatterns();
  const server = createServer((request, response) => {
    observed(request, response, patternOf(request.url ?? "/"), () => answer(request, response));
  });
  const underWay = new Map<string, number>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (atTheDoor.some((answered) => answered(request, response))) return;
    response.once("finish", () => endUnread(request));
    const sent = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = forwardedFor(request.socket.remoteAddress, sent?.toString());
    if (visitorPages(request, response)) return;
    if (crowd(request, response, underWay)) return;
    if (!options.dev && direct(request, response)) return;
    void handle(request, response);
  };
  // a client that sends its headers a byte at a time holds a socket, but no longer than this
  server.headersTimeout = 15_000;
  // a streamed gigabyte takes minutes on a slow line
  server.requestTimeout = 15 * 60_000;
  server.keepAliveTimeout = 65_000;
  // before anybody can ask whether it is ready, and then stop it
  const workers: Pick<Worker, "stop">[] = [];
  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    log().info({ signal }, "stopping");
    const finished = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
    server.closeAllConnections();
    await Promise.all(workers.map((worker) => worker.stop()));
    await database.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void end("SIGTERM"));
  process.on("SIGINT", () => void end("SIGINT"));
  await listen(server, PORT);
  workers.push(
    startWorker(database, { ...importJobs, ...handoverJobs, ...alertJobs }),
    // its own lanes: a receiver that hangs keeps no import waiting
    startWorker(database, deliveryJobs({ compose: composeReport, channels: allChannels() })),
    { stop: startRecounting(database) },
  );
  // organisations that are made from here on are found within the hour
  const watch = () =>
    watchEveryOrganisation(database).catch((error: Error) =>
      log().warn({ error: error.message }, "alerts could not be asked for"),
    );
  await watch();
  setInterval(watch, 3_600_000).unref();

  log().info({ url: NEXTAUTH_URL, port: PORT }, "ready");
  return { url: NEXTAUTH_URL };
}

/** As the environment names them. */
async function makeFirstOwner(database: Database): Promise<void> {
  const { OWNER_EMAIL, OWNER_PASSWORD, OWNER_ORGANISATION, OWNER_TIMEZONE, OWNER_CURRENCY } = env();
  if (!OWNER_EMAIL || !OWNER_PASSWORD || !OWNER_ORGANISATION) return;
  const made = await firstOwner(
    database,
    {
      ...{ name: OWNER_EMAIL.split("@")[0] ?? OWNER_EMAIL, email: OWNER_EMAIL, password: OWNER_PASSWORD },
      ...{ organisation: OWNER_ORGANISATION, timezone: OWNER_TIMEZONE, currency: OWNER_CURRENCY },
    },
    new Date(),
  );
  if (made !== null) log().info({ organisation: made }, "the first organisation is made");
}

/** An answer to a request whose body nobody read to its end: the connection is of no use for another one. */
function endUnread(request: IncomingMessage): void {
  if (request.complete) return;
  // time for the client to read the answer first
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, 2_000).unref();
}

/** What is answered before any route is asked. */
const atTheDoor = [unreadableAddress, unknownAddress, methodNotAllowed];

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken: set PORT to another one, or stop what listens there.`)
          : error,
      ),
    );
    // as many as the system lets wait (Linux: 4096): beyond the usual 511 a connection is only let in at its next try,
    // one second later, three, seven
    server.listen({ port, backlog: 4_096 }, resolve);
  });
}

if (import.meta.filename === process.argv[1]) {
  await orExit(() => start({ dev: process.argv.includes("--dev") }));
}
