import type { ServiceColour } from './views';

/** Colour of a service: neighbours by id differ, the same service is the same colour on every desk. */
export function colourOf(serviceId: number | null): ServiceColour {
  return serviceId === null ? 3 : (((Math.abs(serviceId) + 5) % 6) + 1) as ServiceColour;
}
