import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CardContent } from '#shared/gathering/commands.ts';
import type { OrganiserView, TableRow } from '#shared/gathering/view/types.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { fakePeople } from '#tests/support/fake-person.ts';
import { foundingContents } from '#tests/support/founding-harvest.ts';
import { Keyboard, withPointer, type Hand } from '#tests/support/hands.ts';
import { startMailServer, type MailServer } from '#tests/support/mail/mail-server.ts';
import { TestBrowser, type TestSocket } from '#tests/support/test-app.ts';
import { openFoyer, type Visitor, type WholeFoyer } from '#tests/support/whole-foyer.ts';
import { comesBack, Wanderers } from './guests.ts';
import { inBrowsers, onThePhone, organiserName, type InBrowser } from './people.ts';

export const prepared = readFoundingCase().about(0);
const folder = join(import.meta.dirname, '../../../reports/founding-journey');
const people = fakePeople([organiserName, ...inBrowsers]);

/** Where things stand on the way from the first idea to the next gathering. */
export class Journey {
  readonly mails: MailServer;
  readonly foyer: WholeFoyer;
  /** On the pages that prepare, direct and harvest, without a pointer. */
  readonly organiser: Visitor;
  /** Where the organiser sits, on a page beside. */
  organiserSeat: Visitor;
  readonly visitors: Readonly<Record<InBrowser, Visitor>>;
  readonly wire = new Map<string, TestSocket>();
  readonly wanderers = new Wanderers(this.wire);
  /** Everybody who sat at one round table, two by two. */
  readonly met = new Set<string>();
  /** Ids by those of the founding case. */
  readonly cards = new Map<string, string>();
  readonly laps: Record<string, { readonly seconds: number }> = {};
  #live: TestSocket | null = null;
  #from = Date.now();

  private constructor(mails: MailServer, foyer: WholeFoyer, organiser: Visitor, visitors: Record<InBrowser, Visitor>) {
    this.mails = mails;
    this.foyer = foyer;
    this.organiser = organiser;
    this.organiserSeat = organiser;
    this.visitors = visitors;
  }

  static async begin(): Promise<Journey> {
    mkdirSync(folder, { recursive: true });
    const mails = await startMailServer();
    const environment = { SMTP_URL: mails.url, SMTP_FROM: 'foyer@example.org', SMTP_PER_MINUTE: '6000' };
    const foyer = await openFoyer({ media: true, environment });
    const visit = (name: string) => {
      const viewport =
        name === organiserName
          ? { width: 1280, height: 800 }
          : name === onThePhone
            ? { width: 390, height: 844 }
            : { width: 1024, height: 720 };
      return foyer.visitor({ locale: 'fr', viewport, as: people.find(({ id }) => id === name)!, among: people, every: 60 });
    };
    const visitors = {} as Record<InBrowser, Visitor>;
    for (const name of inBrowsers) visitors[name] = await visit(name);
    return new Journey(mails, foyer, await visit(organiserName), visitors);
  }

  /** What organisers see. */
  get live(): TestSocket {
    if (this.#live === null) throw new Error('There is no gathering yet.');
    return this.#live;
  }
  get hall(): OrganiserView {
    return this.live.views.hall as OrganiserView;
  }
  /** The gathering's, as it stands in its addresses. */
  slug = '';

  /** From now on `live` shows what this organiser's page is about. */
  async watch({ page, context }: Visitor): Promise<void> {
    const watcher = new TestBrowser(this.foyer.base);
    watcher.cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    this.slug = new URL(page.url()).pathname.split('/')[2] ?? '';
    this.#live?.close();
    this.#live = watcher.connect(this.slug, 'live');
    await this.#live.connected();
    comesBack(this.#live);
    await this.#live.until(({ hall }) => hall !== null);
  }

  visitor(name: string): Visitor {
    return name === organiserName ? this.organiserSeat : this.visitors[name as InBrowser];
  }
  handOf(name: string): Hand {
    return name === organiserName ? new Keyboard(this.organiserSeat.page) : withPointer;
  }

  /** What a card of the founding case says, with the themes and questions of this gathering. */
  contentOf(id: string): CardContent {
    const { content } = foundingContents.find((one) => one.id === id)!;
    const asked = prepared.questions.findIndex((one) => one.id === content.question);
    return { ...content, themes: content.themes.map((one) => this.themeId(one)), question: this.hall.about.questions[asked]?.id ?? null };
  }
  themeId(theme: string): string {
    const name = prepared.themes.find(({ id }) => id === theme)?.name['fr'];
    return this.hall.about.themes.find((one) => one.name['fr'] === name)?.id ?? '';
  }
  tableOn(theme: string): TableRow {
    const found = Object.values(this.hall.tables).find((table) => table.theme === this.themeId(theme));
    if (found === undefined) throw new Error(`There is no table on ${theme}.`);
    return found;
  }

  /** How long it was since the one before. */
  lap(name: string): void {
    this.laps[name] = { seconds: Math.round((Date.now() - this.#from) / 1000) };
    this.#from = Date.now();
  }
  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }

  async end(): Promise<void> {
    console.table(this.laps);
    this.#live?.close();
    for (const socket of this.wire.values()) socket.close();
    await this.foyer.close();
    await this.mails.close();
  }
}
