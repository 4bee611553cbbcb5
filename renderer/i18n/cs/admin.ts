/** Czech texts of the way into the web administration. */
export const adminCs = {
  'admin.open': 'Otevřít v Reservantu',
  'admin.opened': 'Reservanto se otevírá v prohlížeči.',
  'admin.practice': 'Cvičně: v prohlížeči by se otevřelo {{address}}.',
  'admin.goOn.calendar': 'Začíná na úvodní stránce, odtud pokračujte do kalendáře.',
  'admin.goOn.hours': 'Začíná na úvodní stránce, odtud pokračujte k pracovní době a volnům.',
  'admin.topUp': 'Dobít kredit (v Reservantu)',
  'admin.goOn.customers': 'Začíná na úvodní stránce, odtud pokračujte ke kartě zákazníka.',
  'admin.goOn.payments': 'Začíná na úvodní stránce, odtud pokračujte k platbě rezervace.',
} as const;
