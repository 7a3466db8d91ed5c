import { resolve } from "node:path";
import { z } from "zod";
import { keptSecret } from "@/lib/db/embedded/keptSecret";

/**
 * The environment, read once and checked at the first call. This file is the only reader of process.env.
 *
 * @throws EnvironmentError
 */
export function env(): Environment {
  memory ??= readEnvironment();
  return memory;
}

let memory: Environment | null = null;

/** next-auth reads its address and its secret from the environment by itself: they are put there once, at the start. */
export function tellNextAuth(): void {
  const { NEXTAUTH_URL, AUTH_SECRET } = env();
  Object.assign(process.env, { NEXTAUTH_URL, NEXTAUTH_SECRET: AUTH_SECRET });
}

/** What the environment says, with its defaults. `HANDOVER_DATA` is an absolute path; an origin has no final slash. */
export type Environment = {
  /** Unset: the embedded PostgreSQL in HANDOVER_DATA. */
  DATABASE_URL?: string;
  /** The role that serves. Unset: derived from DATABASE_URL. */
  DATABASE_APP_URL?: string;
  HANDOVER_DATA: string;
  PORT: number;
  /** Signs sessions; given as AUTH_SECRET or NEXTAUTH_SECRET, or made and kept in HANDOVER_DATA. */
  AUTH_SECRET: string;
  /** What AUTH_SECRET was before: what was sealed with it can still be read, until `secrets reseal` has been run. */
  AUTH_SECRET_PREVIOUS?: string;
  NEXTAUTH_URL: string;
  SMTP_URL?: string;
  /** Whom mail is from. Unset: the account in SMTP_URL where it is an address, else handover@ and the host of NEXTAUTH_URL. */
  MAIL_FROM?: string;
  /** Where people sign in besides with a password; unset: nowhere. Without a final slash. */
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  /** What people call the provider. Unset: the host of OIDC_ISSUER. */
  OIDC_NAME?: string;
  /** `allow`: the provider may let in people who are not invited; they begin without an organisation. */
  OIDC_SIGN_UP: "allow" | "forbid";
  /** `forbid`: nobody makes an account without an invitation. */
  SIGN_UP: "allow" | "forbid";
  /** Who owns the first organisation, made at the start where there is none; unset: whoever signs up. */
  OWNER_EMAIL?: string;
  OWNER_PASSWORD?: string;
  OWNER_ORGANISATION?: string;
  OWNER_TIMEZONE: string;
  OWNER_CURRENCY: string;
  /** `allow`: reports may be sent to addresses of private networks and over plain HTTP. */
  OUTGOING_PRIVATE: "allow" | "forbid";
  /** Unset: /api/metrics is closed. */
  METRICS_TOKEN?: string;
  /** Requests a minute. */
  RATE_LIMIT_REQUESTS: number;
  /** Events a minute. */
  RATE_LIMIT_EVENTS: number;
  /** Requests a minute of an address, for the public sample firm. */
  RATE_LIMIT_VISITORS: number;
  /** Bytes that an organisation may have of files that were brought and are not imported yet, packed as they are kept. */
  UPLOAD_LIMIT_BYTES: number;
  NODE_ENV: "development" | "production" | "test";
};

/** All that is wrong with the environment, a sentence each, without any value: entry points print them and exit 2. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly problems: string[];

  constructor(problems: string[]) {
    super(["The environment is not right:", ...problems].join("\n- "));
    this.problems = problems;
  }
}

/**
 * Reads and checks the environment. An empty variable counts as unset. Where no secret is given and none is
 * required, one is made and kept in HANDOVER_DATA.
 *
 * @throws EnvironmentError naming every problem at once
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const { AUTH_SECRET, NEXTAUTH_SECRET, NEXTAUTH_URL, ...rest } = givenEnvironment(source);
  return {
    ...rest,
    AUTH_SECRET: AUTH_SECRET ?? NEXTAUTH_SECRET ?? madeSecret(rest.HANDOVER_DATA),
    NEXTAUTH_URL: NEXTAUTH_URL ?? `http://localhost:${rest.PORT}`,
  };
}

/**
 * What the environment says by itself: no secret is made and no folder, as where a backup is put back nothing may be.
 *
 * @throws EnvironmentError naming every problem at once
 */
export function givenEnvironment(
  source: Record<string, string | undefined> = process.env,
): z.output<typeof schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
}

const placeholders = ["replaceme", "changeme", "changethis", "placeholder", "yoursecret"];

function isPlaceholder(value: string): boolean {
  const letters = value.toLowerCase().replace(/[^a-z0-9]/g, "");
  return placeholders.some((placeholder) => letters.includes(placeholder));
}

const text = z.string().trim();

function secret(shortest: number) {
  return text
    .min(shortest, `must be at least ${shortest} characters long`)
    .refine((value) => !isPlaceholder(value), "is a placeholder: put a secret of your own in its place")
    .refine(
      (value) => value.length < shortest || new Set(value).size >= 8,
      "repeats the same few characters: make one with `openssl rand -base64 32`",
    );
}

function address(protocols: string[]) {
  const forms = protocols.map((protocol) => `${protocol}//…`).join(" or ");
  return text.superRefine((value, check) => {
    const problem = addressProblem(value, protocols, forms);
    if (problem !== null) check.addIssue({ code: "custom", message: problem });
  });
}

function addressProblem(value: string, protocols: string[], forms: string): string | null {
  if (!URL.canParse(value)) return `must be an address of the form ${forms}`;
  const { protocol, hostname, password } = new URL(value);
  if (!protocols.includes(protocol) || (hostname === "" && !protocol.startsWith("postgres"))) {
    return `must be an address of the form ${forms}`;
  }
  return isPlaceholder(password) ? "holds a placeholder for a password: put the real one in its place" : null;
}

/** What is said to a provider is secret: it goes over TLS, or stays on the machine. */
function isPrivateWay(value: string): boolean {
  if (!URL.canParse(value)) return true;
  const { protocol, hostname } = new URL(value);
  return protocol !== "http:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function wholeNumber(smallest: number, largest: number, otherwise: number) {
  const message = `must be a whole number from ${smallest} to ${largest}`;
  return text
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest, message)
    .default(otherwise);
}

const postgres = address(["postgres:", "postgresql:"]).optional();
const largestLimit = 1_000_000_000;

const schema = z
  .object({
    DATABASE_URL: postgres,
    DATABASE_APP_URL: postgres,
    HANDOVER_DATA: text.default("./.handover").transform((folder) => resolve(folder)),
    PORT: wholeNumber(1, 65_535, 3000),
    AUTH_SECRET: secret(32).optional(),
    NEXTAUTH_SECRET: secret(32).optional(),
    AUTH_SECRET_PREVIOUS: secret(32).optional(),
    NEXTAUTH_URL: address(["http:", "https:"])
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
    SMTP_URL: address(["smtp:", "smtps:"]).optional(),
    MAIL_FROM: z.email("must be an e-mail address").optional(),
    OIDC_ISSUER: address(["http:", "https:"])
      .refine(isPrivateWay, "must be https:// (http:// for localhost alone)")
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
    OIDC_CLIENT_ID: text.max(1000).optional(),
    OIDC_CLIENT_SECRET: text
      .refine((value) => !isPlaceholder(value), "is a placeholder: put the provider's secret in its place")
      .optional(),
    OIDC_NAME: text.max(40, "must be at most 40 characters long").optional(),
    OIDC_SIGN_UP: z.enum(["allow", "forbid"], "must be allow or forbid").default("forbid"),
    SIGN_UP: z.enum(["allow", "forbid"], "must be allow or forbid").default("allow"),
    OWNER_EMAIL: z.email("must be an e-mail address").optional(),
    OWNER_PASSWORD: z
      .string()
      .refine((value) => !isPlaceholder(value), "is a placeholder: put a password of your own in its place")
      .optional(),
    OWNER_ORGANISATION: text.optional(),
    OWNER_TIMEZONE: text.default("UTC"),
    OWNER_CURRENCY: text.default("USD"),
    OUTGOING_PRIVATE: z.enum(["allow", "forbid"], "must be allow or forbid").default("forbid"),
    METRICS_TOKEN: secret(16).optional(),
    RATE_LIMIT_REQUESTS: wholeNumber(1, largestLimit, 600),
    RATE_LIMIT_EVENTS: wholeNumber(1, largestLimit, 3_000_000),
    RATE_LIMIT_VISITORS: wholeNumber(1, largestLimit, 600),
    UPLOAD_LIMIT_BYTES: wholeNumber(1, 999_999_999_999_999, 10 * 1024 ** 3),
    NODE_ENV: z
      .enum(["development", "production", "test"], "must be development, production or test")
      .default("development"),
  })
  // Also when single variables are wrong, so that all is said at once.
  .superRefine(togetherProblems, { when: () => true });

type Given = Partial<Record<string, unknown>>;

function togetherProblems(given: Given, check: z.core.$RefinementCtx<unknown>): void {
  const say = (path: string, message: string) =>
    check.addIssue({ code: "custom", path: [path], message, input: undefined });
  const authSecret = given.AUTH_SECRET ?? given.NEXTAUTH_SECRET;
  if (given.DATABASE_URL && given.NODE_ENV === "production" && authSecret === undefined) {
    say("AUTH_SECRET", "must be set when DATABASE_URL is: make one with `openssl rand -base64 32`");
  }
  if (given.AUTH_SECRET && given.NEXTAUTH_SECRET && given.AUTH_SECRET !== given.NEXTAUTH_SECRET) {
    say("NEXTAUTH_SECRET", "differs from AUTH_SECRET: set one of them");
  }
  if (given.AUTH_SECRET_PREVIOUS && given.AUTH_SECRET_PREVIOUS === authSecret) {
    say(
      "AUTH_SECRET_PREVIOUS",
      "is AUTH_SECRET: put the secret there that was in force before, or leave it unset",
    );
  }
  const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  if (["OIDC_NAME", ...provider].some((name) => given[name])) {
    for (const name of provider) {
      if (given[name] === undefined) say(name, `must be set: a provider needs ${provider.join(", ")}`);
    }
  }
  const owner = ["OWNER_EMAIL", "OWNER_PASSWORD", "OWNER_ORGANISATION"];
  if (owner.some((name) => given[name])) {
    for (const name of owner) {
      if (given[name] === undefined) say(name, `must be set: a first owner needs ${owner.join(", ")}`);
    }
  }
  if (given.DATABASE_APP_URL && !given.DATABASE_URL) say("DATABASE_APP_URL", "needs DATABASE_URL");
}

function madeSecret(folder: string): string {
  try {
    return keptSecret(folder, "authSecret");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EnvironmentError([
      `HANDOVER_DATA must be a folder that can be written to, or AUTH_SECRET set (${reason})`,
    ]);
  }
}
