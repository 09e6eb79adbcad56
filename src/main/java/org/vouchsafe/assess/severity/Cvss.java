package org.vouchsafe.assess.severity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.vouchsafe.domain.signal.Rating;
import us.springett.cvss.CvssV2;
import us.springett.cvss.CvssV3;
import us.springett.cvss.CvssV3_1;
import us.springett.cvss.CvssV4;

/** Scores CVSS vectors of versions 2, 3.0, 3.1 and 4.0 (FIRST, the specifications of each version). What a source states as a score is not looked at. */
public final class Cvss {
    private static final int LONGEST = 400;
    private static final BigDecimal LOW_UP_TO = new BigDecimal("3.9");
    private static final BigDecimal MEDIUM_UP_TO = new BigDecimal("6.9");
    private static final BigDecimal HIGH_UP_TO = new BigDecimal("8.9");

    private Cvss() {}

    /**
     * A scored vector.
     *
     * @param version of CVSS, such as {@code 3.1}
     * @param score base score, with one decimal
     */
    public record Scored(String version, BigDecimal score, Rating rating) {}

    /** The score; empty for what is no whole and valid vector. */
    public static Optional<Scored> of(String vector) {
        String text = vector.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            us.springett.cvss.Cvss parsed = us.springett.cvss.Cvss.fromVector(text);
            if (parsed == null) {
                return Optional.empty();
            }
            BigDecimal score = BigDecimal.valueOf(parsed.calculateScore().getBaseScore()).setScale(1, RoundingMode.HALF_UP);
            String version = version(parsed);
            return Optional.of(new Scored(version, score, rating(version, score)));
        } catch (RuntimeException e) {
            // The library throws what comes to hand for vectors that are none.
            return Optional.empty();
        }
    }

    private static String version(us.springett.cvss.Cvss parsed) {
        return switch (parsed) {
            case CvssV4 _ -> "4.0";
            case CvssV3_1 _ -> "3.1";
            case CvssV3 _ -> "3.0";
            case CvssV2 _ -> "2.0";
            default -> throw new IllegalArgumentException("A version of CVSS nobody knew");
        };
    }

    private static Rating rating(String version, BigDecimal score) {
        if (score.signum() == 0 && !version.equals("2.0")) {
            return Rating.NONE;
        }
        if (score.compareTo(LOW_UP_TO) <= 0) {
            return Rating.LOW;
        }
        if (score.compareTo(MEDIUM_UP_TO) <= 0) {
            return Rating.MEDIUM;
        }
        return score.compareTo(HIGH_UP_TO) <= 0 || version.equals("2.0") ? Rating.HIGH : Rating.CRITICAL;
    }
}
