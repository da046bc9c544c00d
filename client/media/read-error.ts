/** Name and message of whatever was thrown. Not everything that browsers throw for media is an Error. */
export function readError(error: unknown): { readonly name: string; readonly message: string } {
  const text = (key: 'name' | 'message') => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { name: text('name'), message: text('message') };
}
