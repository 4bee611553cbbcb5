import { EventEmitter } from 'node:events';
import { guardContents, guardSession, isOwnRequest } from '@electron/security/guards';
import { isTrustedSender } from '@electron/security/sender';
import { describe, expect, it, vi } from 'vitest';

describe('isOwnRequest', () => {
  it.each(['app://pult/index.html', 'app://pult', 'data:image/svg+xml,x', 'devtools://devtools/bundled/x.js'])('%s may be loaded', (url) => {
    expect(isOwnRequest(url)).toBe(true);
  });

  it.each(['https://pult/', 'http://127.0.0.1:8080/', 'app://pult.example.org/x', 'app://pultx/', 'app://other/', 'file:///etc/passwd', 'ws://127.0.0.1/', 'ftp://pult/', ''])('%s may not', (url) => {
    expect(isOwnRequest(url)).toBe(false);
  });
});

describe('guardContents', () => {
  const app = new EventEmitter();
  guardContents(app as never);
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn<(handler: () => unknown) => void>() });
  app.emit('web-contents-created', {}, contents);

  it('denies new windows', () => {
    expect(contents.setWindowOpenHandler.mock.calls[0]![0]()).toEqual({ action: 'deny' });
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('prevents %s', (name) => {
    const event = { preventDefault: vi.fn() };
    contents.emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
  });
});

describe('guardSession', () => {
  const onBeforeRequest = vi.fn<(listener: (details: { url: string }, answer: (said: unknown) => void) => void) => void>();
  const session = { setPermissionRequestHandler: vi.fn(), setPermissionCheckHandler: vi.fn(), setDevicePermissionHandler: vi.fn(), webRequest: { onBeforeRequest } };
  guardSession(session as never);

  it.each([
    ['clipboard-sanitized-write', 'app://pult/', true],
    ['clipboard-sanitized-write', 'app://pultx/', false],
    ['clipboard-sanitized-write', 'https://example.org/', false],
    ['clipboard-read', 'app://pult/', false],
    ['media', 'app://pult/', false],
  ])('answers %s of %s with %s', (permission, url, allowed) => {
    type Request = (contents: null, permission: string, answer: (said: boolean) => void, details: { requestingUrl: string }) => void;
    type Check = (contents: null, permission: string, origin: string) => boolean;
    const answer = vi.fn();
    (session.setPermissionRequestHandler.mock.calls[0] as [Request])[0](null, permission, answer, { requestingUrl: url });
    expect(answer).toHaveBeenCalledWith(allowed);
    expect((session.setPermissionCheckHandler.mock.calls[0] as [Check])[0](null, permission, url)).toBe(allowed);
  });

  it('denies every device', () => {
    expect((session.setDevicePermissionHandler.mock.calls[0] as [() => boolean])[0]()).toBe(false);
  });

  it.each([
    ['https://example.org/pixel.png', true],
    ['app://pult/assets/a.js', false],
  ])('%s is cancelled: %s', (url, cancel) => {
    const answer = vi.fn();
    onBeforeRequest.mock.calls[0]![0]({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });
});

describe('isTrustedSender', () => {
  const url = 'app://pult/index.html';

  it('takes the main frame of our page in our window', () => {
    expect(isTrustedSender({ url, parent: null }, true)).toBe(true);
  });

  it.each([
    [null, true],
    [{ url, parent: null }, false],
    [{ url, parent: {} }, true],
    [{ url: 'app://pult@example.org/', parent: null }, true],
    [{ url: 'app://pult:80/', parent: null }, true],
    [{ url: 'about:blank', parent: null }, true],
    [{ url: 'data:text/html,x', parent: null }, true],
    [{ url: 'https://pult/', parent: null }, true],
    [{ url: 'nonsense', parent: null }, true],
  ])('refuses %j in our window: %s', (frame, ours) => {
    expect(isTrustedSender(frame, ours)).toBe(false);
  });
});
