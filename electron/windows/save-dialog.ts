import { BrowserWindow, dialog } from 'electron/main';

/** Asks where a table is to be saved, over the window that is in front; null: nowhere. */
export async function askWhereToSave(name: string): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: name, filters: [{ name: 'CSV', extensions: ['csv'] }] };
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  if (answer.canceled || answer.filePath === '') return null;
  return /\.csv$/i.test(answer.filePath) ? answer.filePath : `${answer.filePath}.csv`;
}
