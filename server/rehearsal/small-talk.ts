/** Lines that synthetic guests type while they talk, by language. */
export const smallTalk: Readonly<Record<string, readonly string[]>> = {
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
