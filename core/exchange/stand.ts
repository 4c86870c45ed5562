/** Between the version of the dataset and the imports that something is drawn from too. */
const AND = ' + ';

export interface Stand {
  datasetVersion: string;
  licence: string;
}

/**
 * What data something is drawn from: a version of the dataset, and imports of people's own. The licence is that of the
 * dataset's rows, so that none is named where there are others.
 */
export function standOf(dataset: { version: string; licence: string }, imports: readonly string[]): Stand {
  const datasetVersion = [dataset.version, ...imports].filter((part) => part !== '').join(AND);
  return { datasetVersion, licence: licenceOf(datasetVersion, dataset.licence) };
}

/** The same of a version that says which imports there are. */
export function licenceOf(datasetVersion: string, licence: string): string {
  return datasetVersion.includes(AND) ? '' : licence;
}
