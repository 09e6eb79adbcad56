package org.vouchsafe.seal.supplied.key;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of verifying a signature over bytes.
 *
 * @param name as the JDK calls it
 * @param parameters null where it takes none
 */
public record Primitive(String name, @Nullable AlgorithmParameterSpec parameters) {

    public static Primitive of(String name) {
        return new Primitive(name, null);
    }

    /** RSASSA-PSS with this digest ({@code SHA-256}), for itself and the mask, and so many bytes of salt. */
    public static Primitive pss(String digest, int salt) {
        return new Primitive("RSASSA-PSS", new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), salt,
                PSSParameterSpec.TRAILER_FIELD_BC));
    }

    /** True when the signature fits; false also for a key of another kind or a value that is none. */
    public boolean fits(PublicKey key, byte[] data, byte[] value) {
        try {
            Signature signature = Signature.getInstance(name);
            if (parameters != null) {
                signature.setParameter(parameters);
            }
            signature.initVerify(key);
            signature.update(data);
            return signature.verify(value);
        } catch (GeneralSecurityException | RuntimeException e) {
            // A value of a wrong length or a key of a wrong kind shows in several kinds of exceptions; all mean that it does not fit.
            return false;
        }
    }

    /** What a signature without a named algorithm can have been made with (DSSE, sigstore): by the kind of key, all with strong digests. */
    public static List<Primitive> suiting(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> List.of(of("SHA256withRSA"), pss("SHA-256", 32),
                    pss("SHA-256", (rsa.getModulus().bitLength() + 6) / 8 - 34), of("SHA384withRSA"), of("SHA512withRSA"));
            case ECPublicKey ec -> List.of(of("SHA256withECDSA"), of("SHA384withECDSA"), of("SHA512withECDSA"));
            default -> List.of(of("EdDSA"));
        };
    }

    /** True when one of those fits. */
    public static boolean anyFits(PublicKey key, byte[] data, byte[] value) {
        return suiting(key).stream().anyMatch(each -> each.fits(key, data, value));
    }
}
