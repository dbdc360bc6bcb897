// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture of the modules in ARCHITECTURE.md is the one the code gives. To write it anew: {@code mvn test
 * -Dtest=ArchitecturePictureTest -Dwaakzaam.write=true}.
 */
class ArchitecturePictureTest {
    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final String START = "<!-- modules: written by ArchitecturePictureTest -->\n";
    private static final String END = "<!-- /modules -->";
    private static final Pattern FIRST_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(Waakzaam.class);

    @Test
    void the_picture_of_the_modules_is_the_one_the_code_gives() throws IOException {
        var document = Files.readString(DOCUMENT);
        var start = document.indexOf(START) + START.length();
        var end = document.indexOf(END, start);
        assertThat(end).as("the markers stand in %s", DOCUMENT).isGreaterThan(start - 1);
        var rendered = document.substring(0, start) + picture() + table() + document.substring(end);
        if (Boolean.getBoolean("waakzaam.write")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(rendered);
    }

    private String picture() {
        var arrows =
                sorted().flatMap(module -> uses(module).stream().map(used -> "  " + name(module) + " --> " + used));
        return Stream.concat(sorted().map(module -> "  " + name(module)), arrows)
                .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n\n"));
    }

    private String table() {
        return sorted().map(module -> "| `%s` | %s | %s |"
                        .formatted(name(module), description(module), String.join(", ", uses(module))))
                .collect(Collectors.joining("\n", "| module | what it is | uses |\n|---|---|---|\n", "\n"));
    }

    private Stream<ApplicationModule> sorted() {
        return modules.stream().sorted(Comparator.comparing(ArchitecturePictureTest::name));
    }

    private List<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ArchitecturePictureTest::name)
                .filter(name -> !name.equals(name(module)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    /** The comment of the module's package-info.java on one line. */
    private static String description(ApplicationModule module) {
        var file = Path.of("src/main/java/nl/waakzaam", name(module), "package-info.java");
        try {
            var comment = FIRST_COMMENT.matcher(Files.readString(file));
            assertThat(comment.find()).as("%s says what the module is", file).isTrue();
            return comment.group(1)
                    .replaceAll("\\s*\\n \\*", " ")
                    .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
