import { closing } from "./closing";
import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";
import { secondsTimes } from "./secondsTimes";

/**
 * Rules for a list with one row a case: opened, worked on by its assignee, closed as its status says.
 *
 * A count of reopenings says that the customer came back, but not when; and the only closing time there is, is
 * that of the last closing. Such a case is closed, reopened and closed again within a second: it was reopened and
 * not solved the first time, on the day that is known. A count of further contacts gives a `case.contact` then.
 */
export function suggestTickets(draft: Draft, process: string): object[] {
  const opened = draft.time("opened", "time");
  const id = draft.text("case");
  if (id === undefined) throw missingColumn("a list of tickets", "the ticket's number");
  if (opened === undefined) throw missingColumn("a list of tickets", "the time when each was opened");
  const of = { process: draft.text("process") ?? process, case: id };
  const rules: object[] = [
    {
      type: "case.opened",
      id: `${id}/opened`,
      when: draft.filled(draft.column("opened") ? "opened" : "time"),
      time: opened,
      data: {
        ...of,
        channel: draft.text("channel"),
        customer: draft.text("customer"),
        title: draft.text("title"),
      },
    },
  ];
  const closedAt = draft.time("closed", "firstClosed");
  const isClosed = { ...draft.filled(draft.column("closed") ? "closed" : "firstClosed"), ...byStatus(draft) };
  const time = closedAt ?? opened;
  const done = closedAt === undefined ? {} : isClosed;
  const duration = draft.column("seconds");
  const unit = duration && secondsTimes(duration.name);
  rules.push({
    type: "case.step",
    id: `${id}/handled`,
    when: done,
    time,
    data: {
      ...of,
      step: "handle",
      actor: draft.actor(),
      reason: draft.text("reason"),
      seconds: unit && draft.number("seconds", { times: unit }),
    },
  });
  const resolution = knownClosing(draft)?.resolution ?? "resolved";
  const closed = { type: "case.closed", id: `${id}/closed`, when: done, time, data: { ...of, resolution } };
  if (closedAt !== undefined) rules.push(closed);
  return [...rules, ...returns(draft, closed)];
}

function byStatus(draft: Draft): Record<string, string[]> {
  return closing(draft, "status", false)?.when ?? {};
}

/** The resolution's own column where its words are known, else the status. */
function knownClosing(draft: Draft) {
  return closing(draft, "resolution", true) ?? closing(draft, "status", false);
}

function returns(draft: Draft, closed: Closed): object[] {
  const { when: done, time, data } = closed;
  const { resolution: _, ...of } = data;
  const event = (type: string, name: string, when: object, at: object) => ({
    ...{ type, id: `${of.case}/${name}`, when, time: at, data: of },
  });
  const rules: object[] = [];
  const reopens = draft.column("reopens");
  const first = draft.column("closed") && draft.time("firstClosed");
  const reopenedAt = draft.time("reopened");
  if (reopens !== undefined && first !== undefined) {
    const when = { ...done, ...draft.filled("firstClosed"), [reopens.name]: [">0"] };
    const firstClosed = event("case.closed", "first-closed", when, first);
    rules.push(
      { ...firstClosed, data: { ...of, resolution: "resolved" } },
      event("case.reopened", "reopened", when, reopenedAt ?? time),
    );
  } else if (reopenedAt !== undefined) {
    const when = draft.filled("reopened");
    rules.push(
      event("case.reopened", "reopened", when, reopenedAt),
      event("case.contact", "returned", when, reopenedAt),
    );
  } else if (reopens !== undefined && draft.time("closed", "firstClosed") !== undefined) {
    const when = { ...done, [reopens.name]: ">0" };
    const later = { ...time, later: 1 };
    const again = event("case.closed", "closed-again", when, later);
    rules.push(event("case.reopened", "reopened", when, later), { ...again, data });
  }
  const contacts = draft.column("contacts");
  if (contacts !== undefined)
    rules.push(event("case.contact", "contacted", { ...done, [contacts.name]: ">0" }, time));
  return rules;
}

interface Closed {
  when: Record<string, string[]>;
  time: object;
  data: { process: string; case: string; resolution: unknown };
}
