import { personLine } from '@shared/domain/booking-warnings';
import { useText } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { focusField } from './combo';
import { chooseCustomer } from './customer';
import { useInView } from './in-view';
import css from './panel.module.css';
import { usePanel } from './panel-store';
import { save } from './save';

/** Saving was stopped because somebody in the list may be the new customer: that one is taken, or the new one is added all the same. */
export function Twins() {
  const t = useText();
  const { twins } = usePanel();
  const question = useInView(twins.length === 0 ? null : twins);
  if (twins.length === 0) return null;
  const add = (): void => {
    usePanel.setState(({ notTwins }) => ({ twins: [], notTwins: [...notTwins, ...twins.map(({ id }) => id)] }));
    focusField('customer');
    void save();
  };
  return (
    <div ref={question} role="alert" className={css['twins']}>
      <p>{t('panel.twins')}</p>
      <div className={css['others']}>
        {twins.map((person) => (
          <Button
            key={person.id}
            size="small"
            data-twin=""
            onClick={() => {
              chooseCustomer(person);
              focusField('customer');
            }}
          >
            {t('panel.twins.use', { name: personLine(person) })}
          </Button>
        ))}
        <Button size="small" onClick={add}>
          {t('panel.twins.add')}
        </Button>
      </div>
    </div>
  );
}
