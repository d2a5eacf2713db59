import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeyEvent } from '../../source/terminal/key-event.ts';
import { readKeys } from '../../source/terminal/read-keys.ts';

class FakeKeyboard extends EventEmitter {
  isReading = false;
  resume() {
    this.isReading = true;
  }
  pause() {
    this.isReading = false;
  }
  type(text: string) {
    this.emit('data', Buffer.from(text));
  }
}

let keyboard: FakeKeyboard;
let heard: (readonly KeyEvent[])[];
let stop: () => void;

const names = () =>
  heard.map((events) =>
    events.map((event) => {
      if (event.kind === 'mouse') return event.gesture;
      return event.kind === 'key' ? event.key : `paste(${event.byteLength})`;
    }),
  );

beforeEach(() => {
  vi.useFakeTimers();
  keyboard = new FakeKeyboard();
  heard = [];
  stop = readKeys(keyboard, (events) => heard.push(events));
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a key is heard at once', () => {
  keyboard.type('j');
  expect(names()).toEqual([['j']]);
});

test('an escape alone is heard within 150 ms', () => {
  keyboard.type('\x1b');
  expect(names()).toEqual([]);
  vi.advanceTimersByTime(149);
  expect(names()).toEqual([['escape']]);
});

test('a sequence cut in two by a slow line is one key', () => {
  keyboard.type('\x1b');
  vi.advanceTimersByTime(20);
  keyboard.type('[A');
  vi.advanceTimersByTime(1000);
  expect(names()).toEqual([['up']]);
});

test('half a sequence is forgotten, and the next key is itself', () => {
  keyboard.type('\x1b[');
  vi.advanceTimersByTime(1000);
  keyboard.type('A');
  expect(names()).toEqual([['A']]);
});

test('half a character waits for its other half', () => {
  keyboard.emit('data', Buffer.from('é').subarray(0, 1));
  vi.advanceTimersByTime(200);
  keyboard.emit('data', Buffer.from('é').subarray(1));
  expect(names()).toEqual([['é']]);
});

test('a burst in several chunks is heard as one', () => {
  keyboard.type('j'.repeat(4095));
  keyboard.type('j'.repeat(905));
  expect(heard).toHaveLength(0);
  vi.advanceTimersByTime(150);
  expect(heard.map((events) => events.length)).toEqual([5000]);
});

test('5,000 arrows are below what counts as a paste', () => {
  keyboard.type('\x1b[B'.repeat(5000));
  vi.advanceTimersByTime(150);
  expect(heard.map((events) => events.length)).toEqual([5000]);
});

test('a megabyte without marks is a paste: no key of it is heard, and the keys after it are', () => {
  for (let chunk = 0; chunk < 256; chunk += 1) keyboard.type('q'.repeat(4096));
  vi.advanceTimersByTime(150);
  keyboard.type('j');
  expect(names()).toEqual([['paste(1048576)'], ['j']]);
});

test('what was held up on its way belongs to the paste still; a second later it is keys', () => {
  for (let chunk = 0; chunk < 32; chunk += 1) keyboard.type('q'.repeat(4096));
  vi.advanceTimersByTime(500);
  keyboard.type('q'.repeat(300));
  vi.advanceTimersByTime(1500);
  keyboard.type('j'.repeat(300));
  vi.advanceTimersByTime(150);
  expect(names().map((events) => events[0])).toEqual(['paste(131072)', 'paste(300)', 'j']);
});

test('a marked paste that is never ended swallows keys for two seconds only', () => {
  keyboard.type('\x1b[200~abc');
  vi.advanceTimersByTime(2100);
  keyboard.type('q');
  expect(names()).toEqual([['paste(3)'], ['q']]);
});

test('after the end nothing is read or heard', () => {
  keyboard.type('\x1b');
  stop();
  vi.advanceTimersByTime(1000);
  keyboard.type('j');
  expect(names()).toEqual([]);
  expect(keyboard.isReading).toBe(false);
});

test('the mouse is heard only while it is asked for', () => {
  keyboard.type('\x1b[<0;1;1Mj');
  expect(names()).toEqual([['j']]);
  stop();
  heard = [];
  let isHeard = true;
  stop = readKeys(
    keyboard,
    (events) => heard.push(events),
    () => isHeard,
  );
  keyboard.type('\x1b[<0;1;1Mj\x1b[<65;1;1M');
  isHeard = false;
  keyboard.type('\x1b[<65;1;1M');
  expect(names()).toEqual([['press', 'j', 'wheel-down']]);
});
