/** Seconds a seat is kept for someone whose connection dropped. */
export const keptSeatSeconds = 30;
/** Seconds after the bell when whoever is alone or missing is looked after; also how long a round table may stay with one person. */
export const healSeconds = 10;
/** One vote or one press of the organiser adds this much. */
export const extensionSeconds = 60;
export const extensionsPerRound = 10;
/** Doors open by themselves this long before the start. */
export const doorsSeconds = 15 * 60;
/** A bell that rings at most this late keeps its promised instant as the start of the round. */
export const bellToleranceMs = 5000;
/** An organiser's message can be taken back for this long. */
export const withdrawSeconds = 10;
/** Time to join the media room that takes the place of one's table's, before all change at once. */
export const mediaRoomChangeSeconds = 4;
/** A round table that ends sooner than this keeps its media room: changing it would leave no time to join the next table's. */
export const tooNearBellSeconds = 10;

/** A question stays at least so long before anybody goes on to the next one: two who press at once skip none. */
export const questionSeconds = 10;

/** A seat is held out for so long. */
export const seatOfferSeconds = 120;
/** Whoever was asked to a table is not asked there again for so long after that. */
export const seatOfferAgainSeconds = 600;
/** Seats one person holds out at a time. */
export const maxSeatOffers = 3;

/** The same for a plenary, where many have to join it. */
export const plenaryMediaRoomChangeSeconds = 10;

/** A table at which nobody is heard or read for this long is silent. */
export const quietSeconds = 120;

/** Concerns of one person that wait to be seen to. */
export const maxConcerns = 10;

/** A gathering that stands still for so long, held or paused, ends by itself. */
export const abandonedDays = 7;

export const maxPeople = 5000;
export const maxTables = 1500;
/** Speakers at once: more faces than this nobody takes in, and everyone present gets each of them. */
export const maxOnStage = 12;
export const maxCards = 5000;
export const maxMessages = 50;
export const maxFeed = 60;
export const topicTableSeats = { least: 2, most: 8, usual: 6 } as const;
