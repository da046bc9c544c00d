import { AloneOffer } from '#client/features/table/AloneOffer.tsx';
import { HostMuted } from '#client/features/table/HostMuted.tsx';
import { KeepsNow } from '#client/features/table/KeepsNow.tsx';
import { LapsedOffers } from '#client/features/table/LapsedOffers.tsx';
import type { TableView } from '#shared/gathering/view/types.ts';

interface Props {
  readonly table: TableView;
  readonly me: string;
  readonly showPeople: () => void;
}

/** What one is told of who keeps the table: that it is oneself now, that they muted one, that a seat one held out has lapsed, or that one need not sit there alone. */
export function HostNotices(props: Props) {
  return (
    <>
      <KeepsNow {...props} />
      <HostMuted />
      <LapsedOffers table={props.table} me={props.me} />
      <AloneOffer table={props.table} me={props.me} />
    </>
  );
}
