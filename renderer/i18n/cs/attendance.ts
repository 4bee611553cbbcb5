/** Czech texts of attendance: why it cannot be recorded. */
export const attendanceCs = {
  'mark.not.pending': 'Rezervace čeká na potvrzení. Nejdřív ji potvrďte.',
  'mark.not.unconfirmed': 'Účast se zapisuje jen u potvrzené rezervace.',
  'mark.not.cancelling': 'Rezervace se stornuje, účast u ní nejde zapsat.',
} as const;
