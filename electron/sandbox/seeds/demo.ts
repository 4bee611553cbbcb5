import { sowPeople } from './demo-cast';
import { RESOURCE, SEGMENT, sowDemoCatalogue } from './demo-catalogue';
import { sowPracticeDay } from './demo-day';
import { sowLaterDays, sowOtherDays } from './demo-weeks';
import { createChance } from './random';
import type { SeedWriter } from './writer';

/** The practice business: the drawing's day with its cast, a full week before and after, thinner weeks after that, 400 customers. */
export function sowDemo(writer: SeedWriter, number: number): void {
  const chance = createChance(number);
  sowDemoCatalogue(writer);
  const people = sowPeople(writer, chance);
  sowPracticeDay(writer, people);
  sowOtherDays(writer, people, chance);
  people.passes.write();
  sowLaterDays(writer, people, chance);
  const [from, to] = [writer.seconds(writer.today, 12 * 60), writer.seconds(writer.today, 14 * 60)];
  writer.run('INSERT INTO free_times (id, resource_id, segment_id, start, "end", note) VALUES (1, ?, ?, ?, ?, ?)', RESOURCE.eva, SEGMENT.cosmetics, from, to, 'oběd a školení');
}
