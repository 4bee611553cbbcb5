// First: they say the order of the layers.
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { ErrorBoundary } from './app/error-boundary';
import { reportProblems, StartProblem } from './app/problems';
import { call, listen } from './bridge/bridge';
import { followDay, followFreedPlaces, lookAhead, showDay } from './features/today';
import { chooseLocale } from './i18n/i18n';
import { startActs } from './state/acts';
import { startBelowMinimum } from './state/below-minimum';
import { startCallOutcomes } from './state/call-outcomes';
import { startConnection } from './state/connection';
import { errorText } from './state/error-text';
import { startKeyboard } from './state/keyboard';
import { startLeaving } from './state/leaving';
import { startLocal } from './state/local';
import { startPendingList } from './state/pending-list';
import { startWatching, useNavigation } from './state/navigation';
import { startSession, today, useSession } from './state/session';
import { say } from './state/toasts';
import { forgetTodoForm } from './state/todo-form';
import { showTheme } from './styles/theme';

const place = document.getElementById('root');
if (place === null) throw new Error('no root');
const root = createRoot(place);

/** What is shown is followed at the latest this long after the first drawing, in ms. */
const WATCH_AT_LATEST = 500;

/** One question, then everything is drawn in one go. */
async function start(): Promise<void> {
  // Czech is the language of nearly every desk, and of what is said when main does not answer: ready while main is asked.
  const [answer] = await Promise.all([call('app.bootstrap', null), chooseLocale('cs')]);
  if (!answer.ok) {
    root.render(<StartProblem error={answer.error} onRetry={() => void start()} />);
    return;
  }
  const first = answer.value;
  showTheme(first.preferences.theme);
  if (first.preferences.locale !== 'cs') await chooseLocale(first.preferences.locale);
  startSession(first);
  startConnection(first.connection);
  useNavigation.setState({ date: today() });
  if (first.day !== null) showDay(first.day);
  followDay();
  startKeyboard();
  listen('preferences.changed', (preferences) => {
    showTheme(preferences.theme);
    void chooseLocale(preferences.locale);
  });
  listen('app.notice', (error) => say('alert', errorText(error)));
  if (first.notice !== null) say('alert', errorText(first.notice));
  useSession.subscribe((after, before) => {
    if (after.business?.id === before.business?.id) return;
    useNavigation.setState({ page: 'today', date: today(), drawer: null, selected: null });
    forgetTodoForm();
  });
  root.render(
    <ErrorBoundary>
      <App />
    </ErrorBoundary>,
  );
  // Tells main that the window has shown something: what belongs to the network begins after the first paint.
  requestIdleCallback(startFollowing, { timeout: WATCH_AT_LATEST });
}

/** What is not needed for the first drawing. */
function startFollowing(): void {
  startWatching();
  startActs();
  startLocal();
  startCallOutcomes();
  startPendingList();
  startBelowMinimum();
  followFreedPlaces();
  startLeaving();
  lookAhead();
}

reportProblems();
void start();
