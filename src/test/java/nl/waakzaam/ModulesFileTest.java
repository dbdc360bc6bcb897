// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product reads from a file in what order its modules make their tables, instead of analysing all its classes at each
 * start. To write it anew: {@code mvn test -Dtest=ModulesFileTest -Dwaakzaam.write=true}.
 */
class ModulesFileTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");

    private final ApplicationModules modules = ApplicationModules.of(Waakzaam.class);

    @Test
    void names_every_module_behind_those_it_uses() throws IOException {
        if (Boolean.getBoolean("waakzaam.write")) {
            Files.writeString(FILE, rendered());
        }
        var named =
                List.copyOf(new JsonMapper().readTree(Files.readString(FILE)).propertyNames());
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        modules.stream().map(ModulesFileTest::name).toList());
        assertThat(modules.stream())
                .allSatisfy(module -> assertThat(named.subList(0, named.indexOf(name(module))))
                        .as("named before " + name(module))
                        .containsAll(uses(module)));
    }

    /** They would have to stand in the file too. */
    @Test
    void no_module_does_work_of_its_own_at_the_start() {
        assertThat(new ApplicationModulesExporter(modules).toJson()).doesNotContain("initializers");
    }

    private String rendered() {
        return modules.stream()
                .map(module -> "  \"%s\": {}".formatted(name(module)))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private List<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModulesFileTest::name)
                .filter(name -> !name.equals(name(module)))
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
