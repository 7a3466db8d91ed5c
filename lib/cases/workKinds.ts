import { touches } from "@/lib/events/event";

/** What people do on a case: steps by their touch, and reviews. */
export const workKinds = [...touches, "review"] as const;
export type WorkKind = (typeof workKinds)[number];
