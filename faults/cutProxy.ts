import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * Stands between the product and PostgreSQL and cuts a connection just before a COMMIT is passed on, or when the answer
 * to it has come and before that is passed back. It looks at transactions only that hold an organisation to store
 * events: other commits pass.
 */
export class CutProxy {
  /** how often each has happened */
  readonly reached = { before: 0, after: 0 };
  #armed: { when: "before" | "after"; times: number } | null = null;
  readonly #sockets = new Set<Socket>();
  private constructor(
    readonly server: Server,
    /** port of PostgreSQL */
    public target: number,
  ) {}

  static async listen(target: number): Promise<CutProxy> {
    const server = createServer();
    const proxy = new CutProxy(server, target);
    server.on("connection", (socket) => proxy.#join(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Cuts the next so many commits of event stores. */
  arm(when: "before" | "after", times = 1): void {
    this.#armed = { when, times };
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #join(client: Socket): void {
    const server = connect(this.target, "127.0.0.1");
    const both = [client, server];
    const cut = () => {
      for (const socket of both) socket.destroy();
    };
    for (const socket of both) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", cut);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        cut();
      });
    }
    let storing = false;
    let cutAnswer = false;
    client.on("data", (chunk: Buffer) => {
      if (chunk.includes(holding)) storing = true;
      if (storing && chunk.includes(commit)) {
        storing = false;
        const when = this.#take();
        if (when === "before") return cut();
        cutAnswer = when === "after";
      }
      server.write(chunk);
    });
    server.on("data", (chunk: Buffer) => {
      if (cutAnswer && chunk.includes(committed)) return cut();
      client.write(chunk);
    });
  }

  #take(): "before" | "after" | null {
    if (!this.#armed || this.#armed.times === 0) return null;
    this.#armed.times--;
    this.reached[this.#armed.when]++;
    return this.#armed.when;
  }
}

const holding = Buffer.from("for key share");
const commit = Buffer.from("commit\0");
const committed = Buffer.from("COMMIT\0");
