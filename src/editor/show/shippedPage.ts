import * as vscode from 'vscode';
import { newNonce, webviewPage } from './webviewPage';

/** What a webview that shows a page of ours may do and load. */
export function shippedPageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [scripts(extension), styles(extension)] };
}

/**
 * The HTML of a page that comes with the extension.
 * @param name of its script and of its style sheet
 */
export function shippedPage(webview: vscode.Webview, extension: vscode.Uri, name: string, title: string): string {
  const address = (folder: vscode.Uri, file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  return webviewPage({
    script: address(scripts(extension), `${name}.js`),
    styles: [address(styles(extension), 'page.css'), address(styles(extension), `${name}.css`)],
    nonce: newNonce(),
    title,
    language: vscode.env.language,
  });
}

function scripts(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist/webview');
}

function styles(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'media/webview');
}
