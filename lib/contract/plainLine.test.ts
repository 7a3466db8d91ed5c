import { expect, test } from "vitest";
import { createKeySchema } from "@/lib/auth/createKey";
import { signUpSchema } from "@/lib/auth/signUp";
import { createChannelSchema } from "@/lib/delivery/channelSchema";
import { createHookSchema } from "@/lib/hooks/createHook";
import { newPersonSchema } from "@/lib/members/join";
import { changeSettingsSchema } from "@/lib/settings/changeSettingsSchema";
import { newOrganisation } from "@/lib/tenancy/newOrganisation";

const named = {
  "an organisation": (name: string) => newOrganisation.safeParse({ name }),
  "a person who signs up": (name: string) => signUpSchema.pick({ name: true }).safeParse({ name }),
  "an organisation that signs up": (name: string) =>
    signUpSchema.pick({ organisation: true }).safeParse({ organisation: name }),
  "a person who joins": (name: string) => newPersonSchema.pick({ name: true }).safeParse({ name }),
  "an organisation that is renamed": (name: string) => changeSettingsSchema.safeParse({ name }),
  "a key": (name: string) => createKeySchema.safeParse({ name, scopes: ["kpis:read"] }),
  "a webhook": (name: string) => createHookSchema.safeParse({ name, source: "till" }),
  "a channel": (name: string) => createChannelSchema.safeParse({ kind: "mail", name, to: "a@firm.example" }),
};

test.each(Object.entries(named))("the name of %s is one line that reads as it is stored", (_what, parsed) => {
  for (const name of ["Ünïque Firm & Söhne", "放手茶业", " طهران ", "O'Hara 👩‍💻"]) {
    expect(parsed(name).success, name).toBe(true);
  }
  for (const name of [
    "You won\n\nClaim it",
    "Firm\r\nBcc: a@b.example",
    "bell\u0007",
    "moc.live\u202e",
    "a\u2028b",
  ]) {
    expect(parsed(name).success, JSON.stringify(name)).toBe(false);
  }
});
