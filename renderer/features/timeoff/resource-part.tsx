import { useText } from '../../i18n/i18n';
import { Checkbox } from '../../ui/checkbox';
import type { Draft } from './draft';
import { Failure } from './failure';
import css from './form.module.css';
import type { Resources } from './use-resources';

/** Who has the time off; where somebody works in several segments, in which. */
export function ResourcePart({ resources: { list, error, again }, draft, isWrong, isFirst, onChange }: { readonly resources: Resources; readonly draft: Draft; readonly isWrong: boolean; readonly isFirst: boolean; readonly onChange: (part: Partial<Draft>) => void }) {
  const t = useText();
  const { resourceIds, segments } = draft;
  const resources = list ?? [];
  const several = resources.filter((resource) => resourceIds.includes(resource.id) && resource.segments.length > 1);
  return (
    <fieldset className={css['group']}>
      <legend>{t('timeoff.who')}</legend>
      {error === null ? null : <Failure error={error} onRetry={again} />}
      {list === null && error === null ? <p className={css['hint']}>{t('app.loading')}</p> : null}
      {list?.length === 0 ? <p className={css['hint']}>{t('timeoff.noResources')}</p> : null}
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
