const webToken = /eyJ[\w-]{6,}\.[\w-]+(\.[\w-]*)?/g;
const secretParameter = /((?:access_token|join_request)=)[^&\s"'\\]+/gi;

/** Takes tokens, token parameters of addresses and the given secrets out of a text that may be logged or shown. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const withoutSecrets = secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text);
  return withoutSecrets.replace(secretParameter, '$1[token]').replace(webToken, '[token]');
}
