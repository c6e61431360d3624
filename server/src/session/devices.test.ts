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
});
