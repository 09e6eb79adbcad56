package org.vouchsafe.assess.claim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeniedPresenceTest {
    private static final List<String> NAMES = List.of("npm:axios", "@scope/http-kit", "org.apache.logging:log4j-core");

    @ParameterizedTest
    @ValueSource(strings = {"The component is not present", "The component is not present.", "component not present",
            "Component is NOT included!",
            "The affected component is not included in this product.", "axios is not part of Portal 2.0.", "Axios isn't shipped.",
            "We do not ship axios.",
            "The product does not contain the affected library.", "Portal doesn't use axios.", "not present", "Not used", "absent",
            "It is not included.",
            "The vulnerable package was removed.", "No such component.", "There is no axios in this release.",
            "Portal is free of log4j-core.",
            "The library has been removed from the build, so the code cannot run.", "component_not_present",
            "Our product does not depend on http-kit",
            "Die Komponente ist nicht enthalten.", "axios wird nicht verwendet", "Das Paket ist in diesem Produkt nicht vorhanden.",
            "Das Produkt enthält axios nicht.", "nicht enthalten", "Le composant n'est pas présent", "Le composant est absent.",
            "composant non applicable; absent",
            "The issue is known. The dependency is never installed.", "the module is no longer included", "We no longer ship the package",
            "The package `axios` is not present in the image", "axios   is\nnot present", "Portal never included axios",
            "We are not using it. axios is not used.",
            "does not include axios", "The component axios 1.14.1 is not contained"})
    void itIsDenied(String text) {
        assertThat(DeniedPresence.isIn(text, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The vulnerable code is not present.", "The vulnerable function of the component is not included.",
            "The parser is compiled out.",
            "Only the command line calls it, and it is not shipped.", "The vulnerable code of axios is not present",
            "Redirects are switched off.",
            "axios is never called with untrusted input.", "The component is present but not reachable.", "The component is not reachable.",
            "The vulnerable request adapter is never loaded by the server.", "The library is not used with proxies.",
            "The component's parser is not used.",
            "The package is not affected.", "The component is not vulnerable as configured.", "We do not use the vulnerable function.",
            "The scanner matched a code path that is not built.", "axios is not exposed to the network.", "Nothing is wrong.",
            "Der verwundbare Code ist nicht enthalten.", "Die Komponente ist nicht betroffen.", "Le composant n'est pas affecté.",
            "The component does not include the vulnerable code.", "Not exploitable: not reachable.",
            "The dependency is not vulnerable in this version"})
    void itIsNot(String text) {
        assertThat(DeniedPresence.isIn(text, NAMES)).isFalse();
    }

    @Test
    void whereNothingIsSaidNothingIsDenied() {
        assertThat(DeniedPresence.isIn(null, NAMES)).isFalse();
        assertThat(DeniedPresence.isIn("  ", NAMES)).isFalse();
    }

    @Test
    void aLongTextIsReadInTime() {
        String text = "the component axios and the component axios ".repeat(20_000);
        assertThat(DeniedPresence.isIn(text, NAMES)).isFalse();
    }
}
