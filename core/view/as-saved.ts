/** Whether an address asks for the view with the data that it was saved with: `as=saved`, in capitals too. */
export function wantsAsSaved(parameters: URLSearchParams): boolean {
  return parameters.get('as')?.toLowerCase() === 'saved';
}
