package org.vouchsafe.format.lockfile.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.format.Reading;

/** Packages that take the place of others: what is published about those may hold for them. */
class StandsForTest {
    @Test
    void aComposerPackageStandsForWhatItReplacesAndProvides() {
        List<Member> members = new Reading().inventory("composer.lock", """
                {"content-hash": "9a3b", "packages": [{"name": "symfony/symfony", "version": "v5.4.10", "type": "library",
                 "dist": {"type": "zip", "url": "https://api.github.com/x.zip", "reference": "abc", "shasum": ""},
                 "replace": {"symfony/http-kernel": "self.version", "symfony/polyfill": "*", "php": "8.0", "a/b": "1.2.3"},
                 "provide": {"psr/log-implementation": "1.0|2.0"}}], "packages-dev": []}
                """).members();
        assertThat(standsFor(members, "symfony/symfony")).containsExactlyInAnyOrder("pkg:composer/symfony/http-kernel@v5.4.10",
                "pkg:composer/symfony/polyfill", "pkg:composer/a/b@1.2.3", "pkg:composer/psr/log-implementation");
    }

    @Test
    void aForkOfAGoModuleStandsForTheModule() {
        List<Member> members = new Reading().inventory("go.mod", """
                module example.com/portal

                go 1.22

                require github.com/gin-gonic/gin v1.9.0

                replace github.com/gin-gonic/gin => github.com/fork/gin v1.9.9
                """).members();
        assertThat(standsFor(members, "github.com/fork/gin")).containsExactlyInAnyOrder("pkg:golang/github.com/gin-gonic/gin@v1.9.0",
                "pkg:golang/github.com/gin-gonic/gin@v1.9.9");
    }

    private static List<String> standsFor(List<Member> members, String name) {
        return members.stream().map(Member::component).filter(each -> each.name().equals(name)).findFirst().orElseThrow().also().standsFor()
                .stream().map(Purl::canonical).toList();
    }
}
