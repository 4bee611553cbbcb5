import i18next from 'i18next';
import { create } from 'zustand';
import type { Locale, TextKey, Texts } from './catalogue';

/** Values that go into a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Turns a key into a text of the chosen language. */
export type Translate = (key: TextKey, values?: TextValues) => string;

const LOADERS: Readonly<Record<Locale, () => Promise<Texts>>> = {
  cs: () => import('./cs/texts').then((module) => module.cs),
  en: () => import('./en/texts').then((module) => module.en),
};

const useLocaleStore = create<{ readonly locale: Locale }>(() => ({ locale: 'cs' }));

/** Loads a language and makes it the one of the window. Texts need no escaping: React does that. */
export async function chooseLocale(locale: Locale): Promise<void> {
  const texts = await LOADERS[locale]();
  if (!i18next.isInitialized) {
    await i18next.init({ lng: locale, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, resources: { [locale]: { translation: texts } } });
  } else {
    i18next.addResourceBundle(locale, 'translation', texts, false, true);
    await i18next.changeLanguage(locale);
  }
  document.documentElement.lang = locale;
  useLocaleStore.setState({ locale });
}

/** A text of the chosen language, outside of components. */
export const translate: Translate = (key, values) => i18next.t(key, values ?? {});

/** Texts for a component; it renders again when the language changes. */
export function useText(): Translate {
  useLocaleStore();
  return translate;
}

/** The chosen language. */
export function useLocale(): Locale {
  return useLocaleStore((state) => state.locale);
}

/** The chosen language, outside of components. */
export function currentLocale(): Locale {
  return useLocaleStore.getState().locale;
}
