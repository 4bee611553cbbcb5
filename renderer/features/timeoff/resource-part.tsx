import { useText } from '../../i18n/i18n';
import { Checkbox } from '../../ui/checkbox';
import type { Draft } from './draft';
import css from './form.module.css';
import type { OffResource } from './use-resources';

/** Who has the time off; where somebody works in several segments, in which. */
export function ResourcePart({ resources, draft, isWrong, isFirst, onChange }: { readonly resources: readonly OffResource[]; readonly draft: Draft; readonly isWrong: boolean; readonly isFirst: boolean; readonly onChange: (part: Partial<Draft>) => void }) {
  const t = useText();
  const { resourceIds, segments } = draft;
  const several = resources.filter((resource) => resourceIds.includes(resource.id) && resource.segments.length > 1);
  return (
    <fieldset className={css['group']}>
      <legend>{t('timeoff.who')}</legend>
      <div className={css['people']} {...(isFirst ? { 'data-first-group': '' } : {})}>
        {resources.map(({ id, name }) => (
          <Checkbox key={id} text={name} checked={resourceIds.includes(id)} onChange={(isChosen) => onChange({ resourceIds: isChosen ? [...resourceIds, id] : resourceIds.filter((one) => one !== id) })} />
        ))}
      </div>
      {isWrong ? <em className={css['wrong']}>{t('timeoff.wrong.resources')}</em> : null}
      {several.map((resource) => (
        <label key={resource.id} className={css['field']}>
          <span>{t('timeoff.segmentOf', { name: resource.name })}</span>
          <select className={css['input']} value={segments[resource.id] ?? resource.segments[0]?.id} onChange={(event) => onChange({ segments: { ...segments, [resource.id]: Number(event.target.value) } })}>
            {resource.segments.map((segment) => (
              <option key={segment.id} value={segment.id}>
                {segment.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
