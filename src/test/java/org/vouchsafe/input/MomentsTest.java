package org.vouchsafe.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;

class MomentsTest {
    private final Problems problems = new Problems("f", Limits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"2026-04-01T10:00:00Z,2026-04-01T10:00:00Z", "2026-04-01t10:00:00.5z,2026-04-01T10:00:00.5Z",
            "2023-12-04T21:55:19.945014473-06:00,2023-12-05T03:55:19.945014473Z", "2026-04-01 10:00:00+02:00,2026-04-01T08:00:00Z"})
    void exact(String text, Instant expected) {
        assertThat(Moments.parse(text, Location.WHOLE_FILE, problems)).isEqualTo(expected);
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01,2026-04-01T00:00:00Z", "2026-04-01T10:00:00,2026-04-01T10:00:00Z"})
    void assumed(String text, Instant expected) {
        assertThat(Moments.parse(text, Location.WHOLE_FILE, problems)).isEqualTo(expected);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("DATE_ASSUMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30T10:00:00Z", "2026-13-01", "+999999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z"})
    void none(String text) {
        assertThat(Moments.parse(text, Location.WHOLE_FILE, problems)).isNull();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("BAD_DATE");
    }
}
