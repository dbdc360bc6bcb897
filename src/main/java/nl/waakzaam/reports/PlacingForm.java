// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waakzaam.site.FormErrors;

/**
 * A table or chart as somebody chooses it.
 *
 * @param other more subjects, by their codes
 * @param title of its own; blank for one that is made
 */
public record PlacingForm(
        String kind,
        List<String> subjects,
        String other,
        String measure,
        String areas,
        String from,
        String until,
        String shape,
        boolean rate,
        String dataset,
        String title) {
    public PlacingForm {
        subjects = List.copyOf(subjects);
    }

    static PlacingForm empty() {
        return new PlacingForm("tabel", List.of(), "", "misdrijven", "NL", "", "", "cijfers", false, "", "");
    }

    boolean isChart() {
        return "grafiek".equals(kind);
    }

    /** What is not filled in; what is filled in wrongly the text's reader says. */
    FormErrors errors() {
        var errors = new FormErrors();
        if (subjects.isEmpty() && other.isBlank()) {
            errors.add("onderwerp-0", "verslagen.error.subjects");
        }
        if (from.isBlank()) {
            errors.add("van", "verslagen.error.from");
        }
        return errors;
    }

    /** As it is written in a report. */
    String text() {
        var all = Stream.concat(subjects.stream(), Stream.of(other.strip()).filter(one -> !one.isEmpty()))
                .collect(Collectors.joining(", "));
        var periods = until.isBlank() ? from.strip() : from.strip() + "–" + until.strip();
        var parts = Stream.of(all, measure, areas.strip(), periods, chosenShape())
                .map(part -> part.replace("|", " ").replace("}", " "));
        var more = (rate ? " | per1000" : "")
                + (dataset.isBlank() ? "" : " | bron " + dataset)
                + (title.isBlank() ? "" : " | titel " + title.strip().replace("|", " "));
        return "{{%s: %s%s}}"
                .formatted(isChart() ? "grafiek" : "tabel", parts.collect(Collectors.joining(" | ")), more);
    }

    /** What a chart or a table can look like; the plain one of its kind when another was chosen. */
    private String chosenShape() {
        return isChart()
                ? ("staven".equals(shape) ? "staven" : "lijnen")
                : ("ontwikkeling".equals(shape) ? "ontwikkeling" : "cijfers");
    }
}
