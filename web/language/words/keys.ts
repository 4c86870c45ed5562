/** The keys, named as they are printed on the keyboard. */
export const en = {
  shortcuts: 'Keyboard shortcuts',
  keyNames: {
    control: 'Ctrl',
    shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Delete',
    ContextMenu: 'Menu',
  },
};

export const it: typeof en = {
  shortcuts: 'Scorciatoie da tastiera',
  keyNames: {
    control: 'Ctrl',
    shift: 'Maiusc',
    Enter: 'Invio',
    Escape: 'Esc',
    Delete: 'Canc',
    ContextMenu: 'Menu',
  },
};
