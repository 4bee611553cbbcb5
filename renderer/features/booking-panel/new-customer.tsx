import { customerProblem, phoneOf } from '@shared/domain/new-customer';
import { alikeTo } from '@shared/domain/booking-warnings';
import { useText } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { focusField } from './combo';
import { setNewCustomer } from './customer';
import css from './panel.module.css';
import { setText, setTyped, usePanel } from './panel-store';
import { Twins } from './twins';

const FIELDS = ['firstName', 'lastName', 'phone', 'email'] as const;

/** The customer who is made with the booking: the one name that was typed is two for the server, and is shown so. */
export function NewCustomerFields() {
  const t = useText();
  const { typed, alike, twins, missing } = usePanel();
  const { customer } = typed;
  if (customer?.kind !== 'new') return null;
  const problem = customerProblem(customer);
  const others = alikeTo({ id: null, name: `${customer.firstName} ${customer.lastName}`, phone: customer.phone }, alike);
  return (
    <fieldset className={css['person']}>
      <legend>{t('panel.new')}</legend>
      {FIELDS.map((field) => (
        <label key={field}>
          <span>{t(`panel.new.${field}`)}</span>
          <input
            className={css['input']}
            data-panel-new={field === 'firstName' ? '' : undefined}
            value={customer[field]}
            maxLength={100}
            autoComplete="off"
            inputMode={field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'text'}
            aria-invalid={missing.includes('customer') && (problem === field || (problem === 'name' && field === 'firstName'))}
            onChange={(event) => {
              setTyped({ customer: { ...customer, [field]: event.target.value } });
              usePanel.setState({ twins: [] });
            }}
            onBlur={() => setNewCustomer({ ...customer, phone: phoneOf(customer.phone) })}
          />
        </label>
      ))}
      {missing.includes('customer') && problem !== null ? <p role="alert">{t(`panel.new.problem.${problem}`)}</p> : null}
      {others.length > 0 && twins.length === 0 ? <p role="status" className={css['warning']}>{t('panel.warn.duplicates', { names: others.join('; ') })}</p> : null}
      <Twins />
      <Button
        size="small"
        onClick={() => {
          setNewCustomer(null);
          setText('customer', '');
          focusField('customer');
        }}
      >
        {t('panel.new.giveUp')}
      </Button>
    </fieldset>
  );
}
