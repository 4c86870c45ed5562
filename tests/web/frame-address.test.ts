import { expect, test } from '@jest/globals';
import { frameAddressOf } from '../../web/embed/frame-address.ts';

const SERVER = 'https://graph.example/sub/';

function address(attributes: Record<string, string>): string | null {
  const element = {
    getAttribute: (name: string) => attributes[name] ?? null,
    baseURI: 'https://host.example/a/',
  };
  return frameAddressOf(element as unknown as Element, SERVER);
}

test('a view is looked for where the script came from, or on the server that is named', () => {
  expect(address({ view: 'x1' })).toBe('https://graph.example/sub/embed/x1');
  expect(address({ view: 'x1', server: 'https://other.example/' })).toBe('https://other.example/embed/x1');
});

test('the look goes along, and nothing else does', () => {
  expect(address({ view: 'x1', theme: 'dark', lang: 'it', height: '300', class: 'wide', as: 'saved' })).toBe(
    'https://graph.example/sub/embed/x1?theme=dark&lang=it&as=saved',
  );
});

test('an id stays an id', () => {
  expect(address({ view: '../../evil?x#y' })).toBe('https://graph.example/sub/embed/..%2F..%2Fevil%3Fx%23y');
});

test('without a view, or with what is no address of the web, there is no frame', () => {
  expect(address({})).toBeNull();
  expect(address({ view: '' })).toBeNull();
  expect(address({ src: 'javascript:alert(1)' })).toBeNull();
  expect(address({ view: 'x', server: 'data:text/html,' })).toBeNull();
  expect(address({ src: '/embed/y?theme=light' })).toBe('https://host.example/embed/y?theme=light');
});
