// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the documents promise to be complete is complete, and what they point at is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern NPM_DEPENDENCY = Pattern.compile("\"(@?[\\w./-]+)\": \"\\d");

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> Files.notExists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + " -> " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_library_has_its_line() throws IOException {
        var lines = Files.readString(Path.of("docs/decisions/0002-libraries.md"));
        var libraries = Stream.concat(
                        DEPENDENCY.matcher(Files.readString(Path.of("pom.xml"))).results(),
                        NPM_DEPENDENCY
                                .matcher(Files.readString(Path.of("frontend/package.json")))
                                .results())
                .map(DocumentsTest::library)
                .filter(library -> !library.endsWith("-bom"))
                .toList();
        assertThat(libraries)
                .hasSizeGreaterThan(30)
                .allSatisfy(library ->
                        assertThat(lines).as("docs/decisions/0002-libraries.md").contains(library));
    }

    @Test
    void decisions_are_numbered_without_gaps() throws IOException {
        try (var files = Files.list(Path.of("docs/decisions"))) {
            var numbers = files.map(file ->
                            Integer.parseInt(file.getFileName().toString().substring(0, 4)))
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(Stream.iterate(1, number -> number + 1)
                            .limit(numbers.size())
                            .toList());
        }
    }

    @Test
    void every_test_that_proves_something_about_security_exists() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(TEST.matcher(Files.readString(Path.of("docs/asvs.md"))).results())
                    .extracting(test -> test.group(1))
                    .hasSizeGreaterThan(50)
                    .isSubsetOf(tests);
        }
    }

    /** As version 0.4 of the standard asks. */
    @Test
    void publiccode_says_all_that_catalogues_ask() throws IOException {
        Map<String, Object> said = new Yaml().load(Files.readString(Path.of("publiccode.yml")));
        assertThat(said)
                .containsEntry("publiccodeYmlVersion", "0.4")
                .containsEntry("name", "Waakzaam")
                .containsEntry("developmentStatus", "development")
                .containsEntry("softwareType", "standalone/web")
                .hasEntrySatisfying(
                        "url", url -> assertThat(URI.create((String) url)).hasScheme("https"))
                .hasEntrySatisfying(
                        "platforms",
                        platforms -> assertThat((List<?>) platforms).isNotEmpty())
                .hasEntrySatisfying("legal", legal -> assertThat(legal).isEqualTo(Map.of("license", "EUPL-1.2")));
        assertThat(LocalDate.parse((String) said.get("releaseDate"))).isAfter("2026-11-01");
        assertThat(fields(said.get("maintenance"))).containsKeys("type", "contacts");
        assertThat(fields(said.get("localisation"))).containsEntry("availableLanguages", List.of("nl", "en"));
        assertThat(fields(said.get("description"))).containsOnlyKeys("nl", "en").allSatisfy((language, texts) -> {
            assertThat((String) fields(texts).get("shortDescription")).hasSizeBetween(1, 150);
            assertThat((String) fields(texts).get("longDescription")).hasSizeBetween(150, 10_000);
            assertThat((List<?>) fields(texts).get("features")).isNotEmpty();
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(@Nullable Object part) {
        return (Map<String, Object>) Objects.requireNonNull(part);
    }

    /** Its name without the group; the design system's packages stand together after their common group. */
    private static String library(MatchResult found) {
        var name = found.group(1);
        return name.startsWith("@nl-design-system-candidate/") ? name.substring(name.indexOf('/') + 1) : name;
    }

    private static List<Path> documents() throws IOException {
        try (var top = Files.list(Path.of("."));
                var below = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}
