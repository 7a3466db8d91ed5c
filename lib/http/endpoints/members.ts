import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/endpoints/pageOf";
import { changeRoleSchema } from "@/lib/members/changeRole";
import { createdInvitationSchema, createInvitationSchema } from "@/lib/members/createInvitation";
import { leaveSchema } from "@/lib/members/leave";
import { listedInvitationSchema } from "@/lib/members/listInvitations";
import { takeInvitationSchema } from "@/lib/members/takeInvitation";
import { transferOwnershipSchema } from "@/lib/members/transferOwnership";
import { furtherOrganisationSchema } from "@/lib/tenancy/furtherOrganisation";
import { listedPersonSchema } from "@/lib/tenancy/listPeople";

const json = ["application/json"];
const organisation = z.object({ organisation: z.string().meta({ description: "slug" }) });

/** The people of an organisation: who they are, how they come in and go. */
export const memberEndpoints: Endpoint[] = [
  {
    method: "POST",
    path: "/api/v1/organisations",
    summary: "Make a further organisation, of which the person who is signed in is the owner",
    access: "session",
    body: { types: json, schema: furtherOrganisationSchema },
    answers: [{ status: 201, description: "made", schema: organisation }],
  },
  {
    method: "GET",
    path: "/api/v1/members",
    summary: "List the members, in the order in which they came",
    access: ["admin"],
    answers: [{ status: 200, description: "members", schema: pageOf(listedPersonSchema) }],
  },
  {
    method: "PUT",
    path: "/api/v1/members/{id}",
    summary: "Give a member another role",
    description:
      "Nobody acts on a member of a higher role or gives one above their own. The last owner stays an owner.",
    access: ["admin"],
    body: { types: json, schema: changeRoleSchema },
    answers: [{ status: 204, description: "from their next request on" }],
  },
  {
    method: "DELETE",
    path: "/api/v1/members/{id}",
    summary: "Take a member out of the organisation",
    description: "API keys that they made stay, and so does their name under what they wrote.",
    access: ["admin"],
    answers: [{ status: 204, description: "taken out, from their next request on" }],
  },
  {
    method: "POST",
    path: "/api/v1/leave",
    summary: "Leave the organisation oneself",
    access: "session",
    body: { types: json, schema: leaveSchema },
    answers: [{ status: 204, description: "left" }],
  },
  {
    method: "POST",
    path: "/api/v1/ownership",
    summary: "Hand the ownership over to another member and become an admin",
    access: "session",
    body: { types: json, schema: transferOwnershipSchema },
    answers: [{ status: 204, description: "handed over" }],
  },
  {
    method: "GET",
    path: "/api/v1/invitations",
    summary: "List the invitations that are open, newest first, never their links",
    access: ["admin"],
    answers: [{ status: 200, description: "invitations", schema: pageOf(listedInvitationSchema) }],
  },
  {
    method: "POST",
    path: "/api/v1/invitations",
    summary: "Invite one person, by a link that works for seven days and once",
    access: ["admin"],
    body: { types: json, schema: createInvitationSchema },
    answers: [{ status: 201, description: "the invitation", schema: createdInvitationSchema }],
  },
  {
    method: "DELETE",
    path: "/api/v1/invitations/{id}",
    summary: "Revoke an invitation",
    access: ["admin"],
    answers: [{ status: 204, description: "revoked" }],
  },
  {
    method: "POST",
    path: "/api/v1/join",
    summary: "Take an invitation: as the person who is signed in, or as a new one",
    description: "With `person` it makes an account and signs in: the answer sets the session cookie.",
    access: "open",
    body: { types: json, schema: takeInvitationSchema },
    answers: [{ status: 201, description: "joined", schema: organisation }],
  },
];
