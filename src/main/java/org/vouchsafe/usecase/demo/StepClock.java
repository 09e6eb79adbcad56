package org.vouchsafe.usecase.demo;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where the case stands. Thread-safe. */
final class StepClock implements InstantSource {
    private volatile Instant now;

    StepClock(Instant start) {
        now = start;
    }

    void moveTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
