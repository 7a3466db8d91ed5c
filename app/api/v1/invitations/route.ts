import { mailServer } from "@/lib/delivery/mailServer";
import { readJson } from "@/lib/http/readJson";
import { route } from "@/lib/http/route";
import { type CreateInvitation, createInvitation } from "@/lib/members/createInvitation";
import { byMail } from "@/lib/members/invitationLetter";
import { listInvitations } from "@/lib/members/listInvitations";

export const GET = route({ permission: "members:write" }, async (ctx) =>
  Response.json({ items: await listInvitations(ctx), next: null }),
);

export const POST = route({ permission: "members:write" }, async (ctx, request) => {
  const input = (await readJson(request)) as CreateInvitation;
  return Response.json(await createInvitation(ctx, input, byMail(mailServer())), { status: 201 });
});
