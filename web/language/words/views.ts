/** Saved views: opening them, adding them, saving. */
export const en = {
  addViewToPicture: (title: string) => `Add “${title}” to this picture`,
  anotherView: 'Another view…',
  viewAddress: 'Address or id of a view',
  openView: 'Open',
  addToPicture: 'Add to this picture',
  notAView: 'That is neither the address nor the id of a view.',
  noSuchView: (id: string) => `There is no view “${id}”.`,
  useInReport: 'Use in a report',
  goesOn: 'From here on the picture shows the graph as it is now.',
};

export const it: typeof en = {
  addViewToPicture: (title) => `Aggiungi «${title}» a questo grafo`,
  anotherView: 'Un’altra vista…',
  viewAddress: 'Indirizzo o id di una vista',
  openView: 'Apri',
  addToPicture: 'Aggiungi a questo grafo',
  notAView: 'Non è né l’indirizzo né l’id di una vista.',
  noSuchView: (id) => `Non c’è una vista «${id}».`,
  useInReport: 'Usa in un rapporto',
  goesOn: 'Da qui in poi il grafo è quello di adesso.',
};
