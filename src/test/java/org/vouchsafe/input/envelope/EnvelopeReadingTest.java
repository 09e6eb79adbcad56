package org.vouchsafe.input.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

class EnvelopeReadingTest {
    private static final String STATEMENT = """
            {"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"app.tgz","digest":{"sha256":"AB12"}}],
             "predicateType":"https://example.com/said","predicate":{"a":1}}""";
    private final Problems problems = new Problems("x.json", Limits.DEFAULT);

    @Test
    void theSignedBytesAreTypeAndPayloadWithTheirLengths() {
        // The example of the DSSE protocol's own text.
        var envelope = new Envelope("http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8), java.util.List.of());
        assertThat(new String(envelope.signedBytes(), StandardCharsets.UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void anEnvelopeIsOpenedAloneAndInABundle() {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(STATEMENT.getBytes(StandardCharsets.UTF_8));
        String envelope = "{\"payloadType\":\"%s\",\"payload\":\"%s\",\"signatures\":[{\"sig\":\"AQI=\",\"keyid\":\"\"}]}"
                .formatted(Envelope.IN_TOTO, payload);
        String bundle = "{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\",\"verificationMaterial\":{},\"dsseEnvelope\":"
                + envelope + "}";
        assertThat(EnvelopeReading.isEnvelope(new Opening(file(envelope), Limits.DEFAULT))).isTrue();
        assertThat(EnvelopeReading.isBundle(new Opening(file(bundle), Limits.DEFAULT))).isTrue();
        for (String each : new String[] {envelope, bundle}) {
            Envelope read = new EnvelopeReading(Limits.DEFAULT).read(file(each), problems).orElseThrow();
            assertThat(new String(read.payload(), StandardCharsets.UTF_8)).isEqualTo(STATEMENT);
            assertThat(read.signatures()).singleElement().satisfies(one -> {
                assertThat(one.keyId()).isNull();
                assertThat(one.value()).containsExactly(1, 2);
            });
            Statement statement = Statement.read(new SourceFile("payload", read.payload()), Limits.DEFAULT, problems).orElseThrow();
            assertThat(statement.subjects().getFirst().digests()).containsEntry("sha256", "ab12");
        }
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void damageIsAProblemAndNotACrash() {
        assertThat(new EnvelopeReading(Limits.DEFAULT).read(file("{\"payloadType\":\"x\",\"payload\":\"%%\",\"signatures\":[]}"), problems))
                .isEmpty();
        assertThat(problems.has("BAD_ENVELOPE")).isTrue();
    }

    private static SourceFile file(String text) {
        return new SourceFile("x.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
