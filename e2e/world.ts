import { inject } from "vitest";
import type { Scope } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";

/** What the run of browser and HTTP tests has in common: one server, its database, one browser, its organisations. */
export interface World {
  /** of the server, without a final slash */
  url: string;
  /** connection string of a superuser */
  ownerUrl: string;
  dataFolder: string;
  /** file that the server's log goes to */
  log: string;
  /** where the browser takes connections */
  browser: string;
  /** whose things must not be seen or changed */
  owned: Organisation;
  /** who tries to */
  stranger: Organisation;
  /** the one that is sent nonsense */
  scratch: Organisation;
  /** slug of the sample firm; everybody may look at it, `owned.people` as its members, their `owner` as an owner */
  sample: string;
  /** a process and a case that the sample firm has */
  sampleThings: Things;
  /** slug of an organisation without events, of the same owner */
  empty: string;
}

export interface Organisation extends Things {
  org: string;
  /** letters and digits that are in every name, id and text of the organisation, and nowhere else */
  token: string;
  /** API keys with one scope each */
  keys: Record<Scope, string>;
  people: Record<Role, Person>;
}

/** What a request can name. */
export interface Things {
  slug: string;
  process: string;
  case: string;
  keyId: string;
  /** a file that waits to be imported */
  importId: string;
  hookId: string;
  /** of a handover that stands */
  handoverId: string;
  /** of an action that was decided on in a report */
  actionId: string;
  /** of a link to a report */
  shareId: string;
  /** of the address of another link */
  shareToken: string;
  /** of an invitation that is open */
  invitationId: string;
  /** of the address of another one */
  inviteToken: string;
  /** of a viewer who does nothing */
  memberId: string;
  /** of a confirmation that stands */
  confirmationId: string;
  /** a report did not arrive there */
  channelId: string;
}

export interface Person {
  id: string;
  email: string;
  password: string;
  /** `name=value` of a live session */
  cookie: string;
}

declare module "vitest" {
  interface ProvidedContext {
    world: World;
  }
}

export function world(): World {
  return inject("world");
}
