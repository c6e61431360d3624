import { describe, expect, it } from 'vitest';
import { createDevices } from './devices.ts';

const tablet = (unsaved: number) => ({ device: 'tablet' as const, unsaved });

function setUp() {
  let at = 100;
  return { devices: createDevices(() => at), pass: (ms: number) => (at += ms) };
}

describe('what devices told', () => {
  it('is added up over the open tabs of a seat, the latest naming the device', () => {
    const { devices, pass } = setUp();
    expect(devices.view('s1', false)).toBeNull();
    devices.report('s1', 'tab1', tablet(2));
    pass(5);
    devices.report('s1', 'tab2', { device: 'phone', unsaved: 1 });
    expect(devices.view('s1', true)).toStrictEqual({
      seat: 's1',
      online: true,
      device: 'phone',
      unsaved: 3,
      heardAt: 105,
    });
    devices.report('s1', 'tab1', tablet(0));
    expect(devices.view('s1', true)?.unsaved).toBe(1);
  });

  it('is still known while a device with unsaved work is away', () => {
    const { devices } = setUp();
    devices.report('s1', 'tab1', tablet(2));
    devices.closed('s1', 'tab1');
    expect(devices.view('s1', false)).toStrictEqual({
      seat: 's1',
      online: false,
      device: 'tablet',
      unsaved: 2,
      heardAt: 100,
    });
  });

  it('is replaced when the same device is back, not counted twice', () => {
    const { devices } = setUp();
    devices.report('s1', 'old', tablet(2));
    devices.closed('s1', 'old');
    devices.report('s1', 'new', tablet(2));
    expect(devices.view('s1', true)?.unsaved).toBe(2);
    devices.report('s1', 'new', tablet(0));
    expect(devices.view('s1', true)?.unsaved).toBe(0);
  });

  it('of another device of the seat that is away with unsaved work stays', () => {
    const { devices } = setUp();
    devices.report('s1', 'phone', { device: 'phone', unsaved: 4 });
    devices.closed('s1', 'phone');
    devices.report('s1', 'tab', tablet(0));
    expect(devices.view('s1', true)?.unsaved).toBe(4);
  });

  it('is added up over servers; a device that comes to another one speaks for itself there', () => {
    const { devices, pass } = setUp();
    const there = { seat: 's1', device: 'tablet' as const, agoMs: 0 };
    devices.elsewhere('B', [{ ...there, unsaved: 3, connected: true }]);
    devices.report('s1', 'phone1', { device: 'phone', unsaved: 1 });
    expect(devices.view('s1', true)?.unsaved).toBe(4);
    devices.elsewhere('B', [{ ...there, unsaved: 3, connected: false }]);
    expect(devices.view('s1', true)?.unsaved).toBe(4);
    pass(5);
    devices.report('s1', 'tab1', tablet(0));
    expect(devices.view('s1', true)).toMatchObject({ unsaved: 1, device: 'tablet' });
    expect(devices.own().map(({ device, unsaved }) => [device, unsaved])).toStrictEqual([
      ['phone', 1],
      ['tablet', 0],
    ]);
  });

  it('is still known when the server is lost that it was told to, and told of by no other', () => {
    const { devices } = setUp();
    devices.elsewhere('B', [{ seat: 's1', device: 'tablet', unsaved: 3, agoMs: 0, connected: true }]);
    devices.gone('B');
    expect(devices.view('s1', false)).toMatchObject({ unsaved: 3, online: false });
    expect(devices.own()).toStrictEqual([]);
    devices.report('s1', 'tab1', tablet(0));
    expect(devices.view('s1', true)?.unsaved).toBe(0);
  });
});
