/** Czech texts of attendance: why it cannot be recorded, how many of a group came, what is hidden from the queue. */
export const attendanceCs = {
  'mark.not.pending': 'Rezervace čeká na potvrzení. Nejdřív ji potvrďte.',
  'mark.not.unconfirmed': 'Účast se zapisuje jen u potvrzené rezervace.',
  'mark.not.cancelling': 'Rezervace se stornuje, účast u ní nejde zapsat.',
  'command.privacy': 'Zapnout nebo vypnout soukromí přehledu',
  'board.private': 'soukromě',
  'settings.privacy': 'Obrazovku vidí zákazníci: přehled příchodů neukazuje dluhy a neúčasti',
  'group.came': 'přišlo {{came}} z {{count}}',
  'group.label': 'Kolik jich přišlo: {{name}}',
  'group.more': 'O jednoho víc: {{name}}',
  'group.fewer': 'O jednoho míň: {{name}}',
} as const;
