/** Czech texts of the practice card. */
export const practiceCs = {
  'practice.title': 'Vyzkoušejte si',
  'practice.progress': '{{done}} z {{all}}',
  'practice.close': 'Zavřít kartu cvičení',
  'practice.isDone': 'hotovo',
  'practice.step.find': 'Stiskněte / a najděte „cerna“',
  'practice.step.entry': 'Zapište příchod i s jedním vstupem (V)',
  'practice.step.book': 'Zapište rezervaci z telefonu (N)',
  'practice.step.undo': 'Přetáhněte rezervaci a vezměte to zpět (Ctrl+Z)',
  'practice.step.cut': 'Odpojte se tlačítkem dole',
  'practice.step.offlineMark': 'Bez připojení zapište příchod (mezerník)',
  'practice.step.mend': 'Připojte se a sledujte, jak se to odešle',
  'practice.unfold': 'Všechny kroky',
  'practice.fold': 'Skrýt kroky',
  'practice.cut': 'Odpojit (cvičně)',
  'practice.mend': 'Připojit (cvičně)',
  'practice.all': 'Všechno hotovo.',
} as const;
