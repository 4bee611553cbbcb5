import { formatDay } from '../../i18n/format';
import { useText } from '../../i18n/i18n';
import { openShort, useBelowMinimum } from '../../state/below-minimum';
import { Button } from '../../ui/button';
import { Group, Row } from './group';

/** Classes that begin soon with fewer people than they need; the minimum is known on this computer only. */
export function ShortClassGroup() {
  const t = useText();
  const classes = useBelowMinimum((state) => state.classes);
  return (
    <Group title={t('class.short')} count={classes.length} local>
      {classes.map((short) => {
        const { block, people, minimum } = short;
        return (
          <Row
            key={block.key}
            title={block.title}
            line={[`${formatDay(block.start)} ${block.startLabel}`, block.resourceName].join(' · ')}
            trouble={t('class.short.people', { people, minimum })}
            acts={
              <Button size="small" look="go" aria-label={`${t('class.short.open')}: ${block.title}`} onClick={() => openShort(short)}>
                {t('class.short.open')}
              </Button>
            }
          />
        );
      })}
    </Group>
  );
}
