import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageFiles, servePage } from '../../../electron/hosts/page';
import { tempFolder } from '../../support/machine/temp-folder';

function makePage(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'assets', 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p title="__STYLE_NONCE__">__STYLE_NONCE__</p>');
  writeFileSync(join(folder, 'assets', 'main.js'), '1');
  writeFileSync(join(folder, 'assets', 'fonts', 'inter.woff2'), '2');
  writeFileSync(join(folder, 'assets', 'other.bin'), '3');
  return folder;
}

describe('the page’s files', () => {
  it('are named as addresses, with their types', () => {
    const types = [...readPageFiles(makePage())].map(([name, { type }]) => [name, type]);
    expect(Object.fromEntries(types)).toEqual({
      '/index.html': 'text/html; charset=utf-8',
      '/assets/main.js': 'text/javascript; charset=utf-8',
      '/assets/fonts/inter.woff2': 'font/woff2',
      '/assets/other.bin': 'application/octet-stream',
    });
  });

  it('are those of the folder alone, not what a link points to', () => {
    const folder = makePage();
    symlinkSync('/etc/hostname', join(folder, 'assets', 'link.js'));
    expect(readPageFiles(folder).has('/assets/link.js')).toBe(false);
  });
});

describe('serving the page', () => {
  const files = () => readPageFiles(makePage());

  it('puts the nonce wherever it is asked for', () => {
    const served = servePage(files(), '/');
    const [, title, text] = /^<p title="(.+)">(.+)<\/p>$/.exec(String(served?.body)) ?? [];
    expect(title).toMatch(/^[\w+/]{22}==$/);
    expect(text).toBe(title);
    expect(served?.headers['Content-Security-Policy']).toContain(`'nonce-${title}'`);
  });

  it('lets its other files be cached: their names change with their content', () => {
    const served = servePage(files(), '/assets/main.js');
    expect(served?.headers['Cache-Control']).toBe('max-age=31536000, immutable');
    expect(served?.headers).not.toHaveProperty('Content-Security-Policy');
  });

  it('serves nothing else', () => {
    for (const path of ['', '/assets', '/other', 'index.html', '/index.html/', '__proto__']) {
      expect(servePage(files(), path), path).toBeNull();
    }
  });
});
