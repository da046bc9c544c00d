/** Bounds of everything people type or send; UTF-16 code units unless said. */
export const limits = {
  name: 60,
  organisation: 120,
  topicWord: 40,
  topics: 3,
  languages: 8,
  /** BCP 47 tag. */
  languageTag: 12,
  topic: 120,
  cardText: 2000,
  /** Pinned at a table. */
  notice: 200,
  /** The one-minute card of a table in a world café. */
  summary: 600,
  place: 120,
  authors: 200,
  earliestYear: 1500,
  latestYear: 2200,
  /** Secrets sent at once, for cards under the Chatham House rule. */
  proofs: 100,
  link: 500,
  message: 500,
  liveText: 500,
  title: 160,
  questionText: 300,
  themes: 24,
  questions: 24,
  segments: 24,
  invitations: 5000,
  /** People one guest is kept apart from by organisers. */
  apart: 20,
  /** And with those who are kept apart from that guest. */
  apartInAll: 200,
  mail: 254,
  /** Days after the end until personal data go, at most. */
  retentionDays: 3650,
  /** People chosen by hand to be written to. */
  mailedAtOnce: 1000,
  role: 120,
  telephone: 40,
  contactLine: 160,
  surveyText: 1000,
  /** What is wrong with somebody who is reported. */
  concern: 500,
  /** Bytes of a list of people, by HTTP. */
  listBytes: 4 * 1024 * 1024,
  id: 64,
  /** Bytes of an organiser's logo, and pixels along its longer side. */
  logoBytes: 32 * 1024,
  logoPixels: 1200,
  /** Bytes of one message on the socket, and of one HTTP body or a whole set-up. */
  messageBytes: 16 * 1024,
  bodyBytes: 64 * 1024,
  /** A session may send this many commands (and other questions) a second, and this many at once. */
  commandsPerSecond: 10,
  commandBurst: 30,
  /** Pages of one session that are open at once. */
  socketsPerSession: 10,
  /** Bytes that wait for a page that does not read; then it is cut off, and comes back to everything whole. */
  unreadBytes: 4 * 1024 * 1024,
} as const;
