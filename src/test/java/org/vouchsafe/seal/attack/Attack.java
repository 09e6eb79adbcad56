package org.vouchsafe.seal.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One attempt: bytes that are not what was signed, and must never be called so. */
record Attack(String name, byte[] bytes) {

    /** A list of attempts that grows; two of one name, or one that changes nothing, are mistakes of the test. */
    static final class Attempts {
        private final byte[] victim;
        private final List<Attack> all = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();

        Attempts(byte[] victim) {
            this.victim = victim.clone();
        }

        void add(String name, byte[] bytes) {
            if (!names.add(name) || Arrays.equals(bytes, victim)) {
                throw new AssertionError("No attack: " + name);
            }
            all.add(new Attack(name, bytes));
        }

        List<Attack> all() {
            return all;
        }
    }
}
