/** Czech texts of the way into the web administration. */
export const adminCs = {
  'admin.open': 'Otevřít v Reservantu',
  'admin.opened': 'Reservanto se otevírá v prohlížeči.',
  'admin.practice': 'Cvičně: v prohlížeči by se otevřelo {{address}}.',
} as const;
