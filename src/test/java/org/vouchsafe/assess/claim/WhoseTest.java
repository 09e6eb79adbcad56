package org.vouchsafe.assess.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/** Whose word a document is. */
class WhoseTest {
    private static final Supplier SUPPLIER = new Supplier(new SupplierId(1), "Straße & Søn", List.of("Strasse PSIRT"),
            List.of("https://strasse.example", "strasse"),
            List.of("strasse.example"), List.of());

    private static ClaimDocumentFact document(@Nullable Author author, @Nullable SupplierId named) {
        return new ClaimDocumentFact(new EvidenceId(1), "OpenVEX", null, null, false, author, null, null, named, SignatureVerdict.NONE,
                Instant.EPOCH,
                new Recorded(1, Instant.EPOCH), null, List.of(), List.of());
    }

    private static AuthorClass of(@Nullable Author author, @Nullable SupplierId named) {
        return Whose.of(document(author, named), SUPPLIER, List.of("Contoso Research", "https://cert.example"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Straße & Søn|SUPPLIER", "  STRASSE & SØN |SUPPLIER", "strasse psirt|SUPPLIER", "https://strasse.example|SUPPLIER",
                    "psirt@strasse.example|SUPPLIER", "Ada <psirt@STRASSE.example>|SUPPLIER", "https://STRASSE.example/vex|SUPPLIER",
                    "strasse|SUPPLIER",
                    "Strasse|SUPPLIER", "Straße & Søn Inc|OTHER", "Straße  & Søn|OTHER", "Str\u0430ße & Søn|OTHER",
                    "psirt@strasse.example.evil.example|OTHER",
                    "psirt@evil.example|OTHER", "psirt@sub.strasse.example|OTHER", "evil@evil.example@strasse.example|OTHER",
                    "strasse.example <x@evil.example>|OTHER",
                    "https://strasse.example@evil.example|OTHER", "https://evil.example/strasse.example|OTHER", "contoso research|ACCEPTED",
                    "https://cert.example|ACCEPTED", "Contoso|OTHER"})
    void namesAreComparedWithoutCaseAndNeverFuzzily(String name, AuthorClass expected) {
        assertThat(of(new Author(List.of(name), true, false), null)).isEqualTo(expected);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(
                of(new Author(List.of(java.text.Normalizer.normalize("Straße & Søn", java.text.Normalizer.Form.NFD)), true, false), null))
                .isEqualTo(AuthorClass.SUPPLIER);
    }

    @Test
    void anyOfTheNamesIsEnough() {
        assertThat(of(new Author(Arrays.asList("Product Security", "https://strasse.example"), true, false), null))
                .isEqualTo(AuthorClass.SUPPLIER);
    }

    @Test
    void aNameBesideTheAddressOfAStrangerIsNotTheSuppliers() {
        for (String address : List.of("psirt@evil.example", "psirt@strasse.example.evil.example", "psirt@sub.strasse.example")) {
            String mailbox = "Straße & Søn <" + address + ">";
            assertThat(of(new Author(List.of(mailbox, "Straße & Søn", address), true, false), null)).isEqualTo(AuthorClass.OTHER);
            assertThat(of(new Author(List.of("Straße & Søn", mailbox), true, false), null)).isEqualTo(AuthorClass.OTHER);
        }
        assertThat(of(new Author(List.of("Straße & Søn <a@STRASSE.example>", "Straße & Søn", "a@STRASSE.example"), true, false), null))
                .isEqualTo(AuthorClass.SUPPLIER);
    }

    @Test
    void whoDoesNotSpeakAsVendorIsNotTheSupplier() {
        assertThat(of(new Author(List.of("Straße & Søn"), false, false), null)).isEqualTo(AuthorClass.OTHER);
        assertThat(of(new Author(List.of("Contoso Research"), false, false), null)).isEqualTo(AuthorClass.ACCEPTED);
    }

    @Test
    void withoutAnAuthorItSpeaksForTheSupplierNamedAtImport() {
        assertThat(of(null, new SupplierId(1))).isEqualTo(AuthorClass.SUPPLIER);
        assertThat(of(new Author(List.of("  "), true, false), new SupplierId(1))).isEqualTo(AuthorClass.SUPPLIER);
        assertThat(of(null, new SupplierId(2))).isEqualTo(AuthorClass.OTHER);
        assertThat(of(null, null)).isEqualTo(AuthorClass.OTHER);
        assertThat(of(new Author(List.of("Contoso"), true, false), new SupplierId(1))).isEqualTo(AuthorClass.OTHER);
    }
}
