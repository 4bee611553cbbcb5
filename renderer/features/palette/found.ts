import { rankOf } from '@shared/domain/command-match';
import type { CommandGroup, CommandKind } from '@shared/domain/commands';
import { COMMANDS } from '@shared/domain/commands';
import type { Translate } from '../../i18n/i18n';
import { refusalOfCommand } from '../../state/commands';

/** A command of the palette as it stands now. `refusal`: why it cannot be done, in words. */
export interface FoundCommand {
  readonly kind: CommandKind;
  readonly name: string;
  readonly refusal: string | null;
}

/** Commands of one group that fit what was typed, the nearest first. */
export interface FoundGroup {
  readonly group: Exclude<CommandGroup, 'moving'>;
  readonly commands: readonly FoundCommand[];
}

const GROUPS = ['booking', 'day', 'open', 'go', 'settings'] as const;

/** Groups with what fits; with something typed the group of the nearest comes first, and of two that are equally near the one that can be done. */
export function foundGroups(typed: string, t: Translate): readonly FoundGroup[] {
  const groups = GROUPS.map((group) => {
    const commands = COMMANDS.filter((command) => command.group === group).flatMap(({ kind }) => {
      const name = t(`command.${kind}`);
      const rank = rankOf(typed, name);
      return rank === null ? [] : [{ kind, name, rank, refusal: refusalOfCommand(kind) }];
    });
    return { group, commands: typed.trim() === '' ? commands : commands.sort(nearer) };
  });
  const found = groups.filter(({ commands }) => commands.length > 0);
  return typed.trim() === '' ? found : found.sort((one, other) => nearer(one.commands[0], other.commands[0]));
}

type Ranked = Pick<FoundCommand, 'refusal'> & { readonly rank: number };

function nearer(one: Ranked | undefined, other: Ranked | undefined): number {
  return distance(one) - distance(other);
}

function distance(command: Ranked | undefined): number {
  return command === undefined ? Infinity : command.rank + (command.refusal === null ? 0 : 0.5);
}
