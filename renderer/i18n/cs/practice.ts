/** Czech texts of the practice card. */
export const practiceCs = {
  'practice.title': 'Vyzkoušejte si',
  'practice.progress': '{{done}} z {{all}}',
  'practice.close': 'Zavřít kartu cvičení',
  'practice.isDone': 'hotovo',
  'practice.step.find': 'Najděte „cerna“',
  'practice.step.entry': 'Zapište příchod i s jedním vstupem',
  'practice.step.book': 'Zapište rezervaci z telefonu',
  'practice.step.undo': 'Přetáhněte rezervaci a vezměte to zpět',
  'practice.step.cut': 'Odpojte se tlačítkem dole',
  'practice.step.offlineMark': 'Bez připojení zapište příchod',
  'practice.step.mend': 'Připojte se a sledujte, jak se to odešle',
  'practice.unfold': 'Všechny kroky',
  'practice.fold': 'Skrýt kroky',
  'practice.cut': 'Odpojit (cvičně)',
  'practice.mend': 'Připojit (cvičně)',
  'practice.all': 'Všechno hotovo.',
} as const;
