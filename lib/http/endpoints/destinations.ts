import { destinationSchema } from "@/lib/destinations/destinationSchema";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";

/** Where one can go to by name. */
export const destinationEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/v1/destinations",
    summary: "List where the person who is signed in can go to by name",
    description:
      "Pages, processes, definitions, chapters of the guide and their other organisations, in the language of the " +
      "cookie `locale`, else of Accept-Language.",
    access: "session",
    answers: [{ status: 200, description: "destinations", schema: pageOf(destinationSchema) }],
  },
];
