/** The language of a text, for its event: nothing where nobody told. */
export const written = ({ language }: { readonly language?: string | undefined }): { language?: string } =>
  language === undefined ? {} : { language };
