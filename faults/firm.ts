import { randomUUID } from "node:crypto";
import { newOrganisation } from "@/e2e/newOrganisation";
import type { SentEvent } from "./event";
import type { Ledger, Result } from "./ledger";
import { type FirmSettings, usualProcesses } from "./settings";

/** An organisation on the server under test, whose every event goes through the ledger. */
export class Firm {
  /** where the server is now: it moves when the server is killed */
  url: string;
  readonly settings: FirmSettings;
  private constructor(
    url: string,
    readonly slug: string,
    readonly apiKey: string,
    readonly ledger: Ledger,
    timezone: string,
  ) {
    this.url = url;
    this.settings = { timezone, processes: { ...usualProcesses } };
  }

  static async found(url: string, ledger: Ledger, timezone = "Europe/Berlin"): Promise<Firm> {
    const { slug, apiKey } = await newOrganisation(url);
    const firm = new Firm(url, slug, apiKey, ledger, timezone);
    await firm.must("PUT", "/api/v1/settings", { timezone, currency: "CNY" });
    for (const [key, settings] of Object.entries(usualProcesses)) {
      await firm.must("PUT", `/api/v1/processes/${encodeURIComponent(key)}`, settings);
    }
    return firm;
  }

  /** The same firm, at another server. */
  static beside(firm: Firm, url: string): Firm {
    return Object.assign(new Firm(url, firm.slug, firm.apiKey, firm.ledger, firm.settings.timezone), {
      settings: firm.settings,
    });
  }

  /** A call of the API. */
  call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      signal,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The same where nothing is expected to go wrong; tried again for a minute while the server is away. */
  async must<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      const answer = await this.call(method, path, body, AbortSignal.timeout(60_000)).catch(() => null);
      if (answer?.ok) return (await answer.json()) as Answer;
      if (performance.now() > deadline || (answer && answer.status !== 503 && answer.status !== 429)) {
        throw new Error(
          `${method} ${path}: ${answer ? `${answer.status} ${await answer.text()}` : "no answer"}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /**
   * Sends a batch, written down before and after.
   * @param batch of one that was sent before
   */
  async send(events: SentEvent[], batch = randomUUID() as string, patience = 30_000): Promise<Result> {
    this.ledger.sending({ batch, org: this.slug, events });
    const result = await this.#heard(events, batch, patience);
    this.ledger.heard(this.slug, result);
    return result;
  }

  /** Sends again what it is not known of whether it was stored, and what was refused for want of room. */
  async sendAgain(): Promise<Result[]> {
    const open = this.ledger
      .read(this.slug)
      .filter(({ results }) => !results.some(({ outcome, status }) => outcome === "ok" || known(status)));
    const results: Result[] = [];
    const deadline = performance.now() + 90_000;
    const waiting = open.values();
    const sender = async () => {
      for (const { sending } of waiting) {
        for (;;) {
          const result = await this.send(sending.events, sending.batch);
          results.push(result);
          if (result.outcome === "ok" || known(result.status)) break;
          if (performance.now() > deadline) {
            throw new Error(`a batch could not be sent again: ${JSON.stringify(result)}`);
          }
          await new Promise((resolve) => setTimeout(resolve, 250));
        }
      }
    };
    // in whatever order: of a flood that was sent back there are thousands
    await Promise.all([sender(), sender(), sender(), sender()]);
    return results;
  }

  async #heard(events: SentEvent[], batch: string, patience: number): Promise<Result> {
    const nothing = { batch, accepted: 0, duplicates: 0, refused: [] };
    try {
      const answer = await this.call("POST", "/api/v1/events", events, AbortSignal.timeout(patience));
      const { status } = answer;
      const text = await answer.text();
      if (status === 200) return { ...nothing, outcome: "ok", status, ...counts(JSON.parse(text)) };
      return { ...nothing, outcome: status >= 500 ? "unknown" : "fail", status };
    } catch (error) {
      const why = String((error as Error).cause ?? error);
      return { ...nothing, outcome: "unknown", status: null, why };
    }
  }
}

/** Refused for good. */
function known(status: number | null): boolean {
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

interface Answer {
  accepted: number;
  duplicates: number;
  errors: { index: number }[];
}

function counts({ accepted, duplicates, errors }: Answer) {
  return { accepted, duplicates, refused: errors.map(({ index }) => index) };
}
