// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A type is known outside its package only when somebody there needs it. */
class TypesStayHomeTest {
    @Test
    void at_least_half_of_the_types_are_not_public() {
        var types = types();
        var hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(hidden)
                .as("types that are not public, of %d", types.size())
                .isGreaterThanOrEqualTo((types.size() + 1) / 2);
    }

    private static List<JavaClass> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.waakzaam").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .toList();
    }
}
