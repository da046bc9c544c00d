import { useEffect, useState } from 'react';
import { readLinks } from '#client/net/http.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';

interface Links {
  readonly shared: string | null;
  /** Address by person id. */
  readonly personal: ReadonlyMap<string, string>;
  /** Whom mails come from; null where this server sends none. */
  readonly mailFrom: string | null;
}

/** The links of a gathering as they are now; read again when people come or a link is replaced. */
export function useLinks(slug: string, { guests, links: { sharedGeneration } }: Pick<OrganiserView, 'guests' | 'links'>): Links {
  const [links, setLinks] = useState<Links>({ shared: null, personal: new Map(), mailFrom: null });
  const people = Object.values(guests).map(({ id, generation, standing }) => `${id} ${generation} ${standing}`);
  const key = [sharedGeneration, ...people].join();

  useEffect(() => {
    let stopped = false;
    void readLinks(slug).then((answer) => {
      if (stopped || !answer.ok) return;
      const { sharedAddress, personal, mailFrom } = answer.body;
      setLinks({ shared: sharedAddress, personal: new Map(personal.map(({ person, address }) => [person, address])), mailFrom });
    });
    return () => {
      stopped = true;
    };
  }, [slug, key]);

  return links;
}
