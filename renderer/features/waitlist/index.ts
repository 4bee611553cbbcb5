export { CourseWaitlist } from './course-waitlist';
export { CustomerWaitlists } from './customer-waitlists';
export { placeFreed, useFreed } from './freed';
export { meansText } from './means-text';
export { isTyping } from './typing';
export { Waitlist } from './waitlist';
