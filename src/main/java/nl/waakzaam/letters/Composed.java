// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready for paper and mail.
 *
 * @param objection how to object; null where one cannot
 */
public record Composed(
        Locale language,
        String subject,
        List<List<String>> sender,
        List<List<String>> paragraphs,
        @Nullable String objection,
        List<List<String>> signature) {

    /** As the words of a mail. */
    String asText() {
        var all = new ArrayList<>(paragraphs);
        if (objection != null) {
            all.add(List.of(objection));
        }
        all.addAll(signature);
        return all.stream().map(lines -> String.join("\n", lines)).collect(Collectors.joining("\n\n"));
    }
}
