/** What may lie open beside the stage. */
export type DrawerName = 'cards' | 'people';
