import type { Day } from '../calendar/day';

/** Minutes that a week still takes. */
export interface Room {
  readonly week: Day;
  readonly minutes: number;
}

/**
 * Takes so many minutes of the weeks, from where the last taking ended, and answers where it began and what was free
 * there. Where less than `least` of them is free, it begins in the first later week that has that much, if there is one.
 */
export type TakeRoom = (minutes: number, least: number) => Room;

/** Lays things end to end over weeks that come in their order. The last week takes all that is left. */
export function takeRoomIn(first: Room, later: readonly Room[]): TakeRoom {
  const ahead = [...later];
  let room = first;
  const next = (): Room => ahead.shift() ?? { ...room, minutes: Infinity };
  const begin = (wanted: number): Room => {
    if (room.minutes >= wanted) return room;
    const roomy = ahead.findIndex(({ minutes }) => minutes >= wanted);
    if (roomy !== -1) ahead.splice(0, roomy);
    return roomy !== -1 || room.minutes === 0 ? next() : room;
  };
  return (minutes, least) => {
    room = begin(Math.min(minutes, least));
    const begun = room;
    let left = minutes;
    while (left > room.minutes) {
      left -= room.minutes;
      room = next();
    }
    room = { ...room, minutes: room.minutes - left };
    return begun;
  };
}
