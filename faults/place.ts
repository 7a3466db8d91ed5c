import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type RunningServer, startServer } from "@/e2e/startServer";
import { appUrl } from "@/lib/db/appUrl";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import { startEmbedded } from "@/lib/db/embedded/startEmbedded";
import { migrate } from "@/lib/db/migrate";
import { CutProxy } from "./cutProxy";
import { Ledger } from "./ledger";

/** A PostgreSQL of its own, a proxy before it, the ledger, and the servers of the product that are started upon them. */
export class Place {
  readonly servers = new Set<RunningServer>();
  #spare: Promise<RunningServer> | null = null;
  private constructor(
    readonly folder: string,
    /** of a superuser, past the proxy */
    public ownerUrl: string,
    private release: () => Promise<void>,
    readonly proxy: CutProxy,
    readonly ledger: Ledger,
  ) {}

  /** @param within folder to be in */
  static async make(within = tmpdir()): Promise<Place> {
    const folder = await mkdtemp(join(within, "handover-faults-"));
    // the account that the database runs as must reach the folder when root starts it
    await chmod(folder, 0o711);
    const { url, release } = await startEmbedded(folder);
    await migrate(url, appUrl(url));
    const proxy = await CutProxy.listen(Number(new URL(url).port));
    return new Place(
      folder,
      url,
      release,
      proxy,
      new Ledger(await mkdtemp(join(tmpdir(), "handover-ledger-"))),
    );
  }

  /** A production server on this database; through the proxy, its statements counted by `killPoint.ts`. */
  async startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
    const through = new URL(this.ownerUrl);
    through.port = String(this.proxy.port);
    const server = await startServer(
      {
        DATABASE_URL: through.toString(),
        AUTH_SECRET: "Wq7Zk2Lr9Xt4Vb1Yc6Ud3Pe8Hs5Jf0+a",
        HANDOVER_DATA: this.folder,
        RATE_LIMIT_REQUESTS: "1000000",
        RATE_LIMIT_EVENTS: "1000000000",
        ...environment,
      },
      join(this.folder, "server.log"),
      120_000,
      [fileURLToPath(new URL("killPoint.ts", import.meta.url))],
    );
    this.servers.add(server);
    server.process.once("exit", () => this.servers.delete(server));
    return server;
  }

  /** The one that all share who do it no harm. */
  async sharedServer(): Promise<RunningServer> {
    const [running] = this.servers;
    return running ?? this.startServer();
  }

  /** One that was started meanwhile, for what kills one after the other; the next is started at once. */
  async nextServer(): Promise<RunningServer> {
    const server = await (this.#spare ?? this.startServer());
    this.#spare = this.startServer();
    return server;
  }

  /** Ends every server. */
  async stopServers(): Promise<void> {
    await this.#spare?.catch(() => {});
    this.#spare = null;
    await Promise.all([...this.servers].map((server) => server.stop()));
  }

  /** Ends PostgreSQL as it is ended by kill -9 of its postmaster, or by `pg_ctl stop -m immediate`, which sends SIGQUIT. */
  async killPostgres(signal: "SIGKILL" | "SIGQUIT"): Promise<void> {
    const data = join(this.folder, "postgres");
    const running = findPostmaster(data);
    if (!running) throw new Error("No PostgreSQL runs.");
    process.kill(running.pid, signal);
    while (findPostmaster(data)?.pid === running.pid) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async startPostgres(): Promise<void> {
    const again = await startEmbedded(this.folder);
    this.ownerUrl = again.url;
    this.proxy.target = Number(new URL(again.url).port);
    // the use of the one that was killed; the new one is in use already, so nothing is stopped
    await this.release();
    this.release = again.release;
  }

  /** One question to the database, as its superuser. */
  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.ownerUrl });
    client.on("error", () => {});
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async remove(): Promise<void> {
    await this.stopServers();
    this.ledger.close();
    await this.proxy.close();
    await this.release();
    await removeEmbedded(this.folder);
    await rm(this.ledger.folder, { recursive: true });
  }
}
