import { useEffect, useState } from 'react';
import { readLinks } from '#client/net/http.ts';
import type { OrganiserView } from '#shared/gathering/view/types.ts';

interface Links {
  readonly shared: string | null;
  /** Address by person id. */
  readonly personal: ReadonlyMap<string, string>;
}

/** The links of a gathering as they are now; read again when people come or a link is replaced. */
export function useLinks(slug: string, { guests, links: { sharedGeneration } }: Pick<OrganiserView, 'guests' | 'links'>): Links {
  const [links, setLinks] = useState<Links>({ shared: null, personal: new Map() });
  const people = Object.values(guests).map(({ id, generation, standing }) => `${id} ${generation} ${standing}`);
  const key = [sharedGeneration, ...people].join();

  useEffect(() => {
    let stopped = false;
    void readLinks(slug).then((answer) => {
      if (stopped || !answer.ok) return;
      const { sharedAddress, personal } = answer.body;
      setLinks({ shared: sharedAddress, personal: new Map(personal.map(({ person, address }) => [person, address])) });
    });
    return () => {
      stopped = true;
    };
  }, [slug, key]);

  return links;
}
