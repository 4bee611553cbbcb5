import { useText } from '../../i18n/i18n';
import css from './changes.module.css';
import { useOfferCatalogue } from './move-offers';

/** Resource and service of an EMS booking: the one kind of which the API changes them (rules.md II.6). */
export function EmsChoice({ serviceId, resourceId, onService, onResource }: { readonly serviceId: number | null; readonly resourceId: number; readonly onService: (id: number) => void; readonly onResource: (id: number) => void }) {
  const t = useText();
  const catalogue = useOfferCatalogue(true);
  if (catalogue === null) return null;
  const services = catalogue.items.filter(({ type, key }) => type === 'EmsLike' && key.startsWith('s:'));
  const giving = services.find(({ id }) => id === serviceId)?.resourceIds ?? [];
  const resources = catalogue.resources.filter(({ id }) => giving.includes(id) || id === resourceId);
  return (
    <>
      <label className={css['field']}>
        <span>{t('changes.move.service')}</span>
        <select className={css['input']} value={serviceId ?? ''} onChange={(event) => onService(Number(event.target.value))}>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={css['field']}>
        <span>{t('changes.move.resource')}</span>
        <select className={css['input']} value={resourceId} onChange={(event) => onResource(Number(event.target.value))}>
          {resources.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
