'use strict';

// A film: what a run looked like at every moment of it, as Forklore laid it out. This page only
// reads it and puts things where it says; it knows nothing of processes.

/** Lists of numbers by frame, told by what changes (Strip.java says how). */
class Strip {
  constructor(frames) {
    this.tracks = [];
    for (const [frame, ...changes] of frames) {
      for (const change of changes) {
        this.add(frame, change);
      }
    }
  }

  add(frame, [track, from, ...rest]) {
    const told = this.tracks[track] ??= { frames: [-1], lists: [[]] };
    const next = told.lists.at(-1).slice();
    if (from < 0) {
      for (let i = 0; i < rest.length; i += 2) {
        next[rest[i]] = rest[i + 1];
      }
    } else {
      next.splice(from, rest[0], ...rest.slice(1));
    }
    told.frames.push(frame);
    told.lists.push(next);
  }

  /** What the track's list is at this frame. */
  at(track, frame) {
    const told = this.tracks[track];
    return told ? told.lists[lastUpTo(told.frames, frame)] : [];
  }
}

/** The place of the last one that is not more than the wanted; they are in order. */
function lastUpTo(sorted, wanted) {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= wanted) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** The frames of a run with their times, in µs since the run's start. */
class Film {
  constructor(code) {
    this.code = code;
    this.times = [];
    this.steps = [];
    let t = 0;
    for (const gap of code.times) {
      t += Math.abs(gap);
      if (gap >= 0) {
        this.steps.push(t);
      }
      this.times.push(t);
    }
    this.begin = code.begin;
    this.end = t;
    this.reel = new Strip(code.reel.frames);
    this.faces = {};
  }

  /** What is told in this language, or in any where this one is not spoken. */
  face(language) {
    const spoken = this.code.faces[language] ? language : Object.keys(this.code.faces)[0];
    return this.faces[spoken] ??= {
      code: this.code.faces[spoken],
      strip: new Strip(this.code.faces[spoken].frames),
    };
  }

  frameAt(t) {
    return lastUpTo(this.times, t);
  }

  /** The moment of the event after this moment; the end where there is none. */
  next(t) {
    const at = this.steps[lastUpTo(this.steps, t) + 1];
    return at ?? this.end;
  }

  /** The moment of the event before this moment. */
  previous(t) {
    const place = lastUpTo(this.steps, t);
    return this.steps[place] < t ? this.steps[place] : this.steps[Math.max(0, place - 1)];
  }
}
