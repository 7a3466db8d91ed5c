import { startOfDay } from "@/bench/firm/firm";
import { Random } from "@/lib/sample/random";

/** What the file had when all of it was made. */
export interface Made {
  bytes: number;
  rows: number;
  cases: number;
}

/**
 * A log as a ticket system exports it, of about so many bytes: a row for each thing that happened in a case, in order of
 * time, 64 cases at once; the texts of people with commas, quotes, line ends and Chinese, most of which no mapping reads.
 * About 340 bytes a row. The same seed gives the same file.
 * @param made counts while it is made
 */
export function* csv(seed: number, bytes: number, made: Made): Generator<Buffer> {
  const random = new Random(seed, "import");
  const open = Array.from({ length: 64 }, () => begin(random, made));
  const apart = (180 * 86_400_000) / Math.max(1, bytes / 340);
  let at = startOfDay(0);
  let text = "ticket,activity,time,resource,kind,minutes,outcome,channel,subject,message\r\n";
  const closing = () => made.bytes + text.length >= bytes;
  const chunk = () => {
    const buffer = Buffer.from(text);
    made.bytes += buffer.length;
    text = "";
    return buffer;
  };
  while (open.length > 0) {
    at += apart * 2 * random.next();
    const place = Math.floor(random.next() * open.length);
    const ticket = open[place] as Ticket;
    text += row(random, ticket, at);
    made.rows++;
    if (ticket.left.length === 0) {
      if (closing()) open.splice(place, 1);
      else open[place] = begin(random, made);
    }
    if (text.length > 200_000) yield chunk();
  }
  yield chunk();
}

interface Ticket {
  name: string;
  subject: string;
  channel: string;
  left: string[];
}

function begin(random: Random, made: Made): Ticket {
  const middle = Array.from({ length: 2 + Math.floor(random.next() * 6) }, () => random.pick(activities));
  return {
    name: `T-${2_000_000 + made.cases++}`,
    subject: random.pick(subjects),
    channel: random.pick(["mail", "chat", "phone"]),
    left: ["Received", ...middle, random.chance(0.9) ? "Solved" : "Closed unsolved"],
  };
}

function row(random: Random, ticket: Ticket, at: number): string {
  const activity = ticket.left.shift() ?? "";
  const machine = random.chance(0.6);
  const kind = machine ? "agent" : "human";
  const resource = machine ? "support-bot" : `p${Math.floor(random.next() * 40)}`;
  const minutes = machine ? "" : (1 + random.next() * 20).toFixed(1);
  const outcome = machine && random.chance(0.05) ? "failed" : "ok";
  const words = Array.from({ length: 3 + Math.floor(random.next() * 5) }, () => random.pick(sentences));
  const time = new Date(at).toISOString();
  const { name, channel, subject } = ticket;
  return `${name},${activity},${time},${resource},${kind},${minutes},${outcome},${channel},"${subject}","${words.join(" ")}"\r\n`;
}

const activities: [string, ...string[]] = [
  "Classify",
  "Look up order",
  "Answer",
  "Check",
  "Ask back",
  "Refund",
];
const subjects: [string, ...string[]] = [
  "Where is my order, please?",
  "Wrong size, want to send it back",
  'Invoice says ""net"", should be gross',
  "包裹还没有到",
];
const sentences: [string, ...string[]] = [
  "Thank you for your message, we have looked at your order.",
  "It left our warehouse two days ago and is with the carrier now.",
  'The carrier says ""delivered"", which does not seem right.\r\n',
  "您好，我们已经为您重新发货。",
  "Please tell us the number that is printed on the label, below the bar code.",
  "Best regards",
];
