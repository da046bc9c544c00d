import type { PeerSigns } from '#client/features/table/peer-signs.ts';
import type { PersonRow, Rows, TableView } from '#shared/gathering/view/types.ts';

/** Somebody at my table as the stage, the plate and the list of people show them. */
export interface SeatedPerson {
  readonly row: PersonRow;
  readonly isMe: boolean;
  readonly isHost: boolean;
  readonly listening: boolean;
  /** The connection is gone; the seat is kept. */
  readonly dropped: boolean;
  readonly speaking: boolean;
  /** Cannot be heard for now, by choice or for want of a microphone. */
  readonly muted: boolean;
  /** Their line, or mine, carries badly. */
  readonly weak: boolean;
  readonly hasVideo: boolean;
  /** Their picture is sign language: it is shown large. */
  readonly signs: boolean;
  /** Place in the queue of raised hands, from 1; null without. */
  readonly hand: number | null;
}

interface Seen {
  readonly table: TableView;
  readonly people: Rows<PersonRow>;
  readonly me: string;
  readonly peers: Readonly<Record<string, PeerSigns>>;
  readonly local: {
    readonly speaking: boolean;
    readonly microphoneOn: boolean;
    readonly cameraOn: boolean;
    readonly mayPublish: boolean;
    readonly weak: boolean;
  };
  /** Who said that they speak, without sound. */
  readonly says: Readonly<Record<string, true>>;
}

/** Everyone at the table in the order they sat down. */
export function seatedPeople({ table, people, me, peers, local, says }: Seen): SeatedPerson[] {
  return table.people.flatMap((id) => {
    const row = people[id];
    if (row === undefined) return [];
    const isMe = id === me;
    const peer = peers[id];
    const dropped = row.dropped && !isMe;
    const listening = row.mode === 'listening';
    const hand = table.hands.indexOf(id);
    return {
      row,
      isMe,
      isHost: id === table.host,
      listening,
      dropped,
      speaking: !dropped && ((isMe ? local.speaking : peer?.speaking) === true || says[id] === true),
      muted: !listening && (isMe ? !local.microphoneOn || !local.mayPublish : peer === undefined || peer.micMuted || !peer.hasAudio),
      weak: !dropped && (isMe ? local.weak : peer?.weak === true),
      hasVideo: !dropped && (isMe ? local.cameraOn && local.mayPublish : peer?.hasVideo === true),
      signs: !dropped && !isMe && peer?.signs === true && peer.hasVideo,
      hand: hand < 0 ? null : hand + 1,
    };
  });
}
