import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Numbers that look random and are not: each is computed from a name. */
final class Derived {

    /** SHA-1 and SHA-256 of the published tarballs of the incident; the only real hashes in the case. */
    static final Map<String, Map<String, String>> INCIDENT = Map.of(
            "axios@1.14.1", sha("2553649f2322049666871cea80a5d0d6adc700ca",
                    "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd"),
            "axios@0.30.4", sha("d6f3f62fd3b9f5432f5782b62d8cfd5247d5ee71",
                    "59336a964f110c25c112bcc5adca7090296b54ab33fa95c0744b94f8a0d80c0f"),
            "plain-crypto-js@4.2.1", sha("07d889e2dadce6f3910dcbc253317d28ca61c766",
                    "58401c195fe0a6204b42f5f90995ece5fab74ce7c69c67a24c61a057325af668"));

    private Derived() {
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("vouchsafe sample axios-2026 " + name).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> hashes(String key) {
        if (INCIDENT.containsKey(key)) {
            return INCIDENT.get(key);
        }
        byte[] digest = digest("SHA-256", key);
        return digest[0] % 6 == 0 ? Map.of("SHA-256", HexFormat.of().formatHex(digest)) : Map.of();
    }

    /** What npm calls integrity. The incident's packages keep their real SHA-1, so that the lockfile can be matched by hash. */
    static String integrity(String key) {
        if (INCIDENT.containsKey(key)) {
            byte[] sha1 = HexFormat.of().parseHex(INCIDENT.get(key).get("SHA-1"));
            return "sha1-" + Base64.getEncoder().encodeToString(sha1);
        }
        return "sha512-" + Base64.getEncoder().encodeToString(digest("SHA-512", key));
    }

    private static Map<String, String> sha(String sha1, String sha256) {
        return new TreeMap<>(Map.of("SHA-1", sha1, "SHA-256", sha256)); // in a fixed order
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256 and SHA-512
        }
    }
}
