/** Lines that synthetic guests type while they talk, by language. */
export const smallTalk: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: [
    'Je vous mets le lien du guide dès que je le retrouve.',
    'Chez nous, ce sont les associations qui choisissent les médiateurs.',
    'Qui a déjà essayé avec une petite équipe ?',
    'Merci, je note l’idée pour notre conseil municipal.',
  ],
  en: [
    'I will share the link once I find it again.',
    'With us it was the night buses that made the difference.',
    'Has anyone tried this with a small team?',
    'Thank you, I am taking that home to our council.',
  ],
};

/** What hosts of a world café leave for those who come next, by language. */
export const whatWasSaid: typeof smallTalk = {
  fr: [
    'Trois villes travaillent déjà avec les bailleurs. Il manque un moyen de mesurer ce que cela change.',
    'On s’accorde sur l’essai à petite échelle. Reste à savoir qui le finance la deuxième année.',
    'Les médiateurs de nuit reviennent partout. La table suivante pourrait dire comment on les forme.',
  ],
  en: [
    'Three cities already work with landlords. What is missing is a way to measure what it changes.',
    'We agree on small trials. Who pays in the second year is open.',
    'Night mediators come up everywhere. The next table could say how they are trained.',
  ],
};
