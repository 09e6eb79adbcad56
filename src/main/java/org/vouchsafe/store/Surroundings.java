package org.vouchsafe.store;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a workspace needs from outside.
 *
 * @param clock gives the moment of recording; a clock that runs backwards is held at the last recorded moment
 * @param random salts of fact digests; a {@link java.security.SecureRandom} except in tests
 * @param holder who opens it, such as {@code mara@desk-7}, told to the next who tries
 */
public record Surroundings(InstantSource clock, RandomGenerator random, String holder) {}
